import { MongoClient } from 'mongodb';
import { COLLECTION_NAMES, storedIndexName } from '../../../storage/collections';
import { indexSpecifications } from '../../../storage/mongo/read-write';
import { openDocuments } from '../../../storage/open-store';
import { STORE_OPTIONS } from '../../support/open-a-store';
import type { DatabaseServer } from '../../support/servers/database-server';
import { describeWithServers } from '../../support/servers/describe-with-servers';
import { startServer } from '../../support/servers/start-server';

jest.setTimeout(60_000);

describeWithServers('the indexes of a MongoDB', (kind) => {
  let server: DatabaseServer;
  let client: MongoClient;
  let address: string;

  beforeAll(async () => {
    server = await startServer(kind);
    address = server.address(`toteuma-indexes-${process.pid}`);
    client = new MongoClient(address);
  });

  afterEach(() => client.db().dropDatabase());

  afterAll(async () => {
    await client?.close();
    await server?.stop();
  });

  const start = async () => (await openDocuments(address, STORE_OPTIONS)).close();
  const indexesOf = async (collection: string) =>
    (await client.db().collection(collection).indexes())
      .map(({ name, key }) => [name, ...Object.keys(key)].join(' '))
      .filter((index) => !index.startsWith('_id_'))
      .sort();
  const declared = (collection: (typeof COLLECTION_NAMES)[number]) =>
    indexSpecifications(collection)
      .map(({ name, key }) => [name, ...key.keys()].join(' '))
      .sort();

  it('are those that are declared, after the first start and every other', async () => {
    for (const _ of ['first', 'second']) {
      await start();
      for (const collection of COLLECTION_NAMES.filter((name) => declared(name).length > 0)) {
        expect(await indexesOf(collection)).toEqual(declared(collection));
      }
    }
  });

  it('are made anew where their fields have changed, and dropped where none is declared any more', async () => {
    const deliveries = client.db().collection('deliveries');
    // As earlier programs have made them: without the fields in the name, with other fields, and one that is gone since.
    await deliveries.createIndex({ roundId: 1, _id: 1 }, { name: 'ofRound' });
    await deliveries.createIndex({ tenantId: 1, _id: 1 }, { name: 'due_0123abcd' });
    await deliveries.createIndex({ sector: 1, _id: 1 }, { name: 'ofSector_0123abcd' });
    await start();
    expect(await indexesOf('deliveries')).toEqual(declared('deliveries'));
  });

  it('that somebody made by hand are left, and serve where they are the same', async () => {
    const rounds = client.db().collection('rounds');
    await rounds.createIndex({ state: 1 }, { name: 'by-hand' });
    await rounds.createIndex({ planId: 1, opensOn: 1, _id: 1 }, { name: 'the same by hand' });
    await start();
    const names = (await rounds.indexes()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['by-hand', 'the same by hand']));
    expect(names).not.toContain(storedIndexName('rounds', 'ofPlan'));
  });
});
