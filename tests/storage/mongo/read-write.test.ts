import { MongoClient } from 'mongodb';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, storedIndexName } from '../../../storage/collections';
import type { Documents, Query } from '../../../storage/documents';
import { findWords, indexSpecifications, type MongoDocument } from '../../../storage/mongo/read-write';
import { openDocuments } from '../../../storage/open-store';
import { createStoreOverDocuments } from '../../../storage/store-over-documents';
import type { Store } from '../../../strategy/ports/store';
import { anAct } from '../../support/an-act';
import { createMemoryDocuments } from '../../support/memory-documents';
import { STORE_OPTIONS } from '../../support/open-a-store';
import type { DatabaseServer } from '../../support/servers/database-server';
import { describeWithServers } from '../../support/servers/describe-with-servers';
import { startServer } from '../../support/servers/start-server';
import { everyQuery } from '../every-query';

const BOUNDS = ['at-most', 'below', 'above'] as const;
const ORDERS = ['ascending', 'descending'] as const;

/** The fields of an index as MongoDB has it; the id stands first in its own. */
function keyOf(collection: CollectionName, index: string): string[] {
  if (index === 'id') return ['_id'];
  const found = indexSpecifications(collection).find(({ name }) => name === storedIndexName(collection, index));
  return [...((found?.key ?? new Map()) as Map<string, 1>).keys()];
}

/** Every way to ask an index: by each number of its fields, with and without a bound or some values for the next, both ways round. */
function everyWay(): [CollectionName, string, Query][] {
  return COLLECTION_NAMES.flatMap((collection) =>
    ['id', ...Object.keys(COLLECTIONS[collection])].flatMap((index) =>
      keyOf(collection, index).flatMap((_, fields): [CollectionName, string, Query][] =>
        ORDERS.flatMap((order) => {
          const equal = Array.from({ length: fields }, (_, i) => `value ${i}`);
          const bounded = BOUNDS.map((is): Query => ({ index, equal, order, bound: { is, value: 'z' } }));
          const some: Query = { index, equal, order, anyOf: ['a', 'b'] };
          return [{ index, equal, order }, ...bounded, some].map((query): [CollectionName, string, Query] => [
            collection,
            index,
            query,
          ]);
        }),
      ),
    ),
  );
}

describe('a question to MongoDB', () => {
  it('compares the first fields of its index, bounds at most the next, and is answered in its order', () => {
    for (const [collection, index, query] of everyWay()) {
      const key = keyOf(collection, index);
      const { filter, sort } = findWords(collection, query);
      const compared = query.equal.length + (query.bound === undefined && query.anyOf === undefined ? 0 : 1);
      expect(Object.keys(filter)).toEqual(key.slice(0, compared));
      const operators = Object.values(filter).map((condition) => Object.keys(condition as object));
      const bound = query.bound && [{ 'at-most': '$lte', below: '$lt', above: '$gt' }[query.bound.is]];
      const next = query.anyOf ? ['$in'] : bound;
      expect(operators).toEqual([...query.equal.map(() => ['$eq']), ...(next ? [next] : [])]);
      const direction = query.order === 'descending' ? -1 : 1;
      expect([...(sort as Map<string, number>)]).toEqual(key.map((field) => [field, direction]));
    }
  });

  it('is only ever asked by a port for an index that is declared, and every declared index serves a port', async () => {
    const asked = new Set<string>();
    const documents = createMemoryDocuments();
    const note = (collection: CollectionName, query: Query) => {
      findWords(collection, query);
      asked.add(`${collection}.${query.index}`);
    };
    const watching: Documents = {
      ...documents,
      find(collection, query) {
        note(collection, query);
        return documents.find(collection, query);
      },
      findIds(collection, query) {
        note(collection, query);
        return documents.findIds(collection, query);
      },
    };
    await readEverything(createStoreOverDocuments(watching));
    const declared = COLLECTION_NAMES.flatMap((name) =>
      Object.keys(COLLECTIONS[name]).map((index) => `${name}.${index}`),
    );
    // The id is an index of every collection without being declared.
    expect([...asked].filter((index) => !index.endsWith('.id')).sort()).toEqual(declared.sort());
  });

  it('is refused when it compares more fields than its index has', () => {
    expect(() => findWords('leases', { index: 'epochs', equal: ['a', 1, 'a/1', 'more'] })).toThrow('4 fields');
    expect(() => findWords('leases', { index: 'nothing', equal: [] })).toThrow('nothing');
  });
});

/** Calls every method of the ports that reads more than one document. */
async function readEverything(store: Store): Promise<void> {
  const readers = Object.values(store)
    .filter((port) => typeof port === 'object')
    .flatMap((port) => Object.entries(port as Record<string, (...given: unknown[]) => Promise<unknown>>))
    .filter(([name]) => /^(of|with|all$|latest$|due$)/.test(name));
  expect(readers.length).toBeGreaterThan(10);
  for (const [, read] of readers) await read('kemi', 'kemi', 'kemi');
}

jest.setTimeout(60_000);

describeWithServers(
  'a question answered by a real MongoDB',
  (kind) => {
    let server: DatabaseServer;
    let client: MongoClient;

    beforeAll(async () => {
      server = await startServer(kind);
      const address = server.address(`toteuma-explain-${process.pid}`);
      const documents = await openDocuments(address, STORE_OPTIONS);
      const acts = Array.from({ length: 200 }, (_, n) => ({ ...anAct({ id: `act-${n}` }), version: 1 }));
      for (const collection of COLLECTION_NAMES) await documents.put(collection, acts);
      await documents.close();
      client = new MongoClient(address);
    });

    afterAll(async () => {
      await client?.close();
      await server?.stop();
    });

    it.each(everyQuery())('walks the index %s.%s (%j)', async (collection, _, query) => {
      const { filter, sort } = findWords(collection, query);
      const found = client
        .db()
        .collection<MongoDocument>(collection)
        .find(filter, { sort, limit: query.limit ?? 0 });
      const stages = stagesIn((await found.explain('executionStats')).queryPlanner?.winningPlan);
      // MongoDB 8 calls some EXPRESS_IXSCAN.
      expect(stages).toContainEqual(expect.stringMatching(/IXSCAN$/));
      expect(stages).not.toContain('COLLSCAN');
      expect(stages).not.toContain('SORT');
    });
  },
  ['mongod', 'given'],
);

/** The names of all stages of a plan, however deep. */
function stagesIn(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const own = 'stage' in plan ? [String(plan.stage)] : [];
  return [...own, ...Object.values(plan).flatMap(stagesIn)];
}
