/**
 * The MongoDB engine: a replica set, a standalone, or a service that speaks the same protocol. It uses only what they all
 * have: single-document writes, unique keys, compound indexes. Every call ends within its time-outs.
 */

import { type Collection, MongoClient, type MongoClientOptions } from 'mongodb';
import { Refused, StoreUnavailable } from '../../strategy/errors';
import { COLLECTION_NAMES, type CollectionName } from '../collections';
import type { Documents } from '../documents';
import { makeIndexesOf } from './make-indexes';
import { isKeyTaken, mongoFailure } from './mongo-failure';
import { createMongoLink } from './mongo-link';
import { putDocuments } from './put-documents';
import { findWords, fromMongo, type MongoDocument, toMongo } from './read-write';
import { clientOptions, databaseIn, hostsIn, type MongoSettings } from './settings';

/**
 * An engine over the database that the address names; connects at its first call, and again by itself after every
 * failure. Throws `Refused` for an address that the driver cannot read.
 */
export function openMongo(address: string, settings: MongoSettings): Documents {
  const hosts = hostsIn(address);
  const link = createMongoLink(() => createClient(address, settings));
  const name = databaseIn(address);
  const within = { maxTimeMS: settings.timeoutMs };
  let isClosed = false;

  async function use<Result>(act: (of: Collections) => Promise<Result>): Promise<Result> {
    if (isClosed) throw new StoreUnavailable(`MongoDB at ${hosts}: it has been closed.`);
    try {
      return await link.use((client) => act((collection) => client.db(name).collection<MongoDocument>(collection)));
    } catch (error) {
      throw mongoFailure(hosts, error);
    }
  }

  return {
    insert: (collection, document) =>
      use(async (of) => {
        try {
          await of(collection).insertOne(toMongo(document), within);
          return true;
        } catch (error) {
          if (isKeyTaken(error)) return false;
          throw error;
        }
      }),
    get: (collection, id) =>
      use(async (of) => {
        // FerretDB 1.x finds by key for a plain value only, not for `$eq`; made text, so that no operator comes in by it.
        const found = await of(collection).findOne({ _id: String(id) }, within);
        return found === null ? null : fromMongo(found);
      }),
    replace: (collection, document, expectedVersion) =>
      use(async (of) => {
        const guard = { _id: String(document.id), version: expectedVersion };
        const { _id, ...fields } = toMongo(document);
        return (await of(collection).replaceOne(guard, fields, within)).matchedCount === 1;
      }),
    find: (collection, query) =>
      use(async (of) => {
        const { filter, sort } = findWords(collection, query);
        const found = of(collection).find(filter, { ...within, sort, ...(query.limit && { limit: query.limit }) });
        return (await found.toArray()).map(fromMongo);
      }),
    findIds: (collection, query) =>
      use(async (of) => {
        const { filter, sort } = findWords(collection, query);
        const ids = { ...within, sort, projection: { _id: 1 }, ...(query.limit && { limit: query.limit }) };
        return (await of(collection).find(filter, ids).toArray()).map(({ _id }) => _id);
      }),
    put: (collection, documents) =>
      use(async (of) => {
        await putDocuments(of(collection), documents.map(toMongo), within);
      }),
    clear: (collection) =>
      use(async (of) => {
        // Page by page, each within the time of one call: all at once would take as long as there are documents.
        const page = { ...within, sort: { _id: 1 }, projection: { _id: 1 }, limit: CLEARED_AT_ONCE } as const;
        for (;;) {
          const last = (await of(collection).find({}, page).toArray()).at(-1);
          if (last === undefined) return;
          await of(collection).deleteMany({ _id: { $lte: last._id } }, within);
        }
      }),
    makeIndexes: () =>
      use(async () => {
        // A client of its own, whose calls may take long as long as the server shows that it lives.
        const patient = createClient(address, settings, { socketTimeoutMS: INDEX_MS });
        try {
          for (const collection of COLLECTION_NAMES) {
            await makeIndexesOf(patient.db(name).collection(collection), collection, hosts);
          }
        } finally {
          await patient.close();
        }
      }),
    ping: () =>
      use(async (of) => {
        const probe = { _id: PROBE };
        await of('meta')
          .replaceOne(probe, { version: 1, probe: 'x'.repeat(PROBE_LENGTH) }, { ...within, upsert: true })
          .catch((error: unknown) => {
            // Another process probed in the same instant: the server has written, which is all that was asked.
            if (!isKeyTaken(error)) throw error;
          });
        await of('meta').deleteOne(probe, within);
      }),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await link.close();
    },
  };
}

type Collections = (name: CollectionName) => Collection<MongoDocument>;

/** So many that a slow server has removed them well within the time-out of one call. */
const CLEARED_AT_ONCE = 500;

/** How long an index of a store with years of answers may take. It is made once. */
const INDEX_MS = 600_000;

/** Its document is there only while a probe is under way. */
const PROBE = 'probe';
const PROBE_LENGTH = 32_768;

function createClient(address: string, settings: MongoSettings, ours: MongoClientOptions = {}): MongoClient {
  try {
    return new MongoClient(address, { ...clientOptions(address, settings), ...ours });
  } catch {
    const problem = 'The MongoDB driver cannot read it: a host, an option or an escaped character is wrong.';
    throw new Refused(
      'store-address',
      `The store's address cannot be used. ${problem}`,
      [`TOTEUMA_STORE: ${problem}`],
      'Use mongodb://USER:PASSWORD@HOST:27017/toteuma; write :, / and @ in a password as %3A, %2F and %40.',
    );
  }
}
