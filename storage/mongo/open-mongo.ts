/**
 * The MongoDB engine: a replica set, a standalone, or a service that speaks the same protocol. It uses only what they all
 * have: single-document writes, unique keys, compound indexes. Every call ends within its time-outs.
 */

import { type Collection, MongoClient } from 'mongodb';
import { Refused, StoreUnavailable } from '../../strategy/errors';
import { COLLECTION_NAMES, type CollectionName } from '../collections';
import type { Documents } from '../documents';
import { isKeyTaken, mongoFailure } from './mongo-failure';
import { putDocuments } from './put-documents';
import { findWords, fromMongo, indexSpecifications, type MongoDocument, toMongo } from './read-write';
import { clientOptions, databaseIn, hostsIn, type MongoSettings } from './settings';

/**
 * An engine over the database that the address names; connects at its first call, and again by itself after every
 * failure. Throws `Refused` for an address that the driver cannot read.
 */
export function openMongo(address: string, settings: MongoSettings): Documents {
  const hosts = hostsIn(address);
  const client = createClient(address, settings);
  const database = client.db(databaseIn(address));
  const within = { maxTimeMS: settings.timeoutMs };
  let wasConnected = false;
  let isClosed = false;

  const of = (name: CollectionName): Collection<MongoDocument> => database.collection<MongoDocument>(name);

  async function use<Result>(act: () => Promise<Result>): Promise<Result> {
    if (isClosed) throw new StoreUnavailable(`MongoDB at ${hosts}: it has been closed.`);
    try {
      // By itself the driver connects at its first call only, and for ever after a failure of it says that it is closed.
      if (!wasConnected) await client.connect();
      wasConnected = true;
      return await act();
    } catch (error) {
      throw mongoFailure(hosts, error);
    }
  }

  return {
    insert: (collection, document) =>
      use(async () => {
        try {
          await of(collection).insertOne(toMongo(document), within);
          return true;
        } catch (error) {
          if (isKeyTaken(error)) return false;
          throw error;
        }
      }),
    get: (collection, id) =>
      use(async () => {
        // FerretDB 1.x finds by key for a plain value only, not for `$eq`; made text, so that no operator comes in by it.
        const found = await of(collection).findOne({ _id: String(id) }, within);
        return found === null ? null : fromMongo(found);
      }),
    replace: (collection, document, expectedVersion) =>
      use(async () => {
        const guard = { _id: String(document.id), version: expectedVersion };
        const { _id, ...fields } = toMongo(document);
        return (await of(collection).replaceOne(guard, fields, within)).matchedCount === 1;
      }),
    find: (collection, query) =>
      use(async () => {
        const { filter, sort } = findWords(collection, query);
        const found = of(collection).find(filter, { ...within, sort, ...(query.limit && { limit: query.limit }) });
        return (await found.toArray()).map(fromMongo);
      }),
    findIds: (collection, query) =>
      use(async () => {
        const { filter, sort } = findWords(collection, query);
        const ids = { ...within, sort, projection: { _id: 1 }, ...(query.limit && { limit: query.limit }) };
        return (await of(collection).find(filter, ids).toArray()).map(({ _id }) => _id);
      }),
    put: (collection, documents) =>
      use(async () => {
        await putDocuments(of(collection), documents.map(toMongo), within);
      }),
    clear: (collection) =>
      use(async () => {
        await of(collection).deleteMany({}, within);
      }),
    makeIndexes: () =>
      use(async () => {
        for (const collection of COLLECTION_NAMES) {
          const wanted = indexSpecifications(collection);
          for (const { name, key } of wanted) await of(collection).createIndex(key, { name, timeoutMS: INDEX_MS });
        }
      }),
    ping: () =>
      use(async () => {
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
      await client.close();
    },
  };
}

/** How long an index of a store with years of answers may take. It is made once. */
const INDEX_MS = 600_000;

/** Its document is there only while a probe is under way. */
const PROBE = 'probe';
const PROBE_LENGTH = 32_768;

function createClient(address: string, settings: MongoSettings): MongoClient {
  try {
    return new MongoClient(address, clientOptions(address, settings));
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
