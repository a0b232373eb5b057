import { MongoClient } from 'mongodb';
import { type DatabaseServer, DURABLE_SERVER_KINDS, OWN_SERVER_KINDS } from './database-server';
import { describeWithServers } from './describe-with-servers';
import { addressIn } from './given-server';
import { startServer } from './start-server';

jest.setTimeout(60_000);

const WITHIN = { serverSelectionTimeoutMS: 5000, connectTimeoutMS: 300, socketTimeoutMS: 300 };

describeWithServers(
  'a server of the tests',
  (kind) => {
    let server: DatabaseServer;
    let client: MongoClient;

    beforeAll(async () => {
      server = await startServer(kind);
      client = new MongoClient(server.address('koe'), WITHIN);
    });

    afterAll(async () => {
      await client.close();
      await server.stop();
    });

    it('answers, also after it was frozen, and after it was killed and started again on its port', async () => {
      const places = client.db().collection<{ _id: string }>('places');
      await places.insertOne({ _id: 'kemi' });

      server.freeze();
      await expect(places.findOne({ _id: 'kemi' })).rejects.toThrow();
      server.thaw();
      expect(await places.findOne({ _id: 'kemi' })).toEqual({ _id: 'kemi' });

      await server.kill();
      await expect(
        new MongoClient(server.address('koe'), { serverSelectionTimeoutMS: 50 }).connect(),
      ).rejects.toThrow();
      await server.restart();
      const kept = DURABLE_SERVER_KINDS.includes(kind) ? { _id: 'kemi' } : null;
      expect(await places.findOne({ _id: 'kemi' })).toEqual(kept);
    });
  },
  OWN_SERVER_KINDS,
);

describe('the address of a database on a given server', () => {
  it.each([
    ['mongodb://db.example', 'mongodb://db.example/koe'],
    ['mongodb://db.example/?replicaSet=rs0', 'mongodb://db.example/koe?replicaSet=rs0'],
    ['mongodb://bot:secret@a.example,b.example', 'mongodb://bot:secret@a.example,b.example/koe?authSource=admin'],
    ['mongodb+srv://bot:secret@db.example/users', 'mongodb+srv://bot:secret@db.example/koe?authSource=users'],
    ['mongodb://bot:secret@db.example/a?authSource=b', 'mongodb://bot:secret@db.example/koe?authSource=b'],
  ])('of %s is %s', (uri, expected) => {
    expect(addressIn(uri, 'koe')).toBe(expected);
  });
});
