import { MongoClient } from 'mongodb';
import { openMongo } from '../../../storage/mongo/open-mongo';
import { clientOptions, databaseIn, hostsIn } from '../../../storage/mongo/settings';

const SETTINGS = { timeoutMs: 700, poolSize: 7 };

/** What the driver makes of an address and our options together. */
function optionsFor(address: string) {
  return new MongoClient(address, clientOptions(address, SETTINGS)).options;
}

describe('the settings of MongoDB', () => {
  it('bound every step of a call, and the pool, by what is configured', () => {
    expect(optionsFor('mongodb://db.example')).toMatchObject({
      serverSelectionTimeoutMS: 700,
      connectTimeoutMS: 700,
      socketTimeoutMS: 700,
      waitQueueTimeoutMS: 700,
      maxPoolSize: 7,
      appName: 'toteuma',
    });
  });

  it('leave time-outs, pool, retries and read concern to an address that sets them, in any case', () => {
    const chosen = 'serverselectiontimeoutms=1&connectTimeoutMS=2&SOCKETTIMEOUTMS=3&waitQueueTimeoutMS=4';
    const more = 'maxPoolSize=5&retryWrites=false&readConcernLevel=local&appName=kemi';
    const options = optionsFor(`mongodb://db.example/?${chosen}&${more}`);
    expect(options).toMatchObject({
      serverSelectionTimeoutMS: 1,
      connectTimeoutMS: 2,
      socketTimeoutMS: 3,
      waitQueueTimeoutMS: 4,
      maxPoolSize: 5,
      retryWrites: false,
      appName: 'kemi',
    });
    expect(options.readConcern?.level).toBe('local');
  });

  it.each(['', '?w=0&journal=false&wtimeoutMS=1&readPreference=secondary', '?w=1&readPreference=nearest'])(
    'write to the disk of most members and read from the primary, whatever the address says: %p',
    (query) => {
      const { writeConcern, readPreference } = optionsFor(`mongodb://db.example/${query}`);
      expect(writeConcern).toMatchObject({ w: 'majority', journal: true, wtimeoutMS: 700 });
      expect(readPreference.mode).toBe('primary');
    },
  );

  it('read what most members have', () => {
    expect(optionsFor('mongodb://db.example').readConcern?.level).toBe('majority');
  });

  it.each([
    ['mongodb://db.example', 'toteuma'],
    ['mongodb://db.example/', 'toteuma'],
    ['mongodb://db.example/?replicaSet=rs0', 'toteuma'],
    ['mongodb://db.example?tlsCAFile=/etc/ca.pem', 'toteuma'],
    ['mongodb://a.example:27017,b.example/kemi?replicaSet=rs0', 'kemi'],
    ['mongodb+srv://bot:sala%2Fsana@cluster.example/kemi', 'kemi'],
    ['mongodb://db.example/k%C3%A4', 'kä'],
    ['mongodb://bot:12/34@db.example', 'toteuma'],
  ])('find in %s the database %s', (address, database) => {
    expect(databaseIn(address)).toBe(database);
  });

  it.each([
    ['mongodb://db.example', 'db.example'],
    ['mongodb://a.example:27017,b.example/kemi?replicaSet=rs0', 'a.example:27017,b.example'],
    ['mongodb://bot:sala%40sana@db.example/kemi', 'db.example'],
    ['mongodb+srv://bot:salasana@cluster.example', 'cluster.example'],
    ['mongodb://bot:sala@sana@db.example', 'db.example'],
    ['mongodb://bot:12/34@db.example', 'hosts that cannot be read'],
    ['mongodb://bot:12?34@db.example', 'hosts that cannot be read'],
    ['mongodb://bot:12#34@db.example', 'hosts that cannot be read'],
  ])('name the hosts of %s without its user: %s', (address, hosts) => {
    expect(hostsIn(address)).toBe(hosts);
  });

  it.each([
    'mongodb+srv://bot:salasana@cluster.example/kemi?retryWrites=true&authSource=admin',
    'mongodb://bot:salasana@a.example,b.example/kemi?replicaSet=rs0&tls=true',
    'mongodb://kemi.mongo.cosmos.example:10255/?ssl=true&retrywrites=false&maxIdleTimeMS=120000',
  ])('accept %s', async (address) => {
    await expect(openMongo(address, SETTINGS).close()).resolves.toBeUndefined();
  });

  it.each([
    'mongodb://bot:sala/sana@db.example',
    'mongodb://bot:sala?sana@db.example',
    'mongodb://bot:sala@sana@db.example',
    'mongodb+srv://bot:salasana@cluster.example:27017',
    'mongodb://db.example?nonsense=salasana',
  ])('refuse %s with how to write it, and do not repeat it', (address) => {
    const open = () => openMongo(address, SETTINGS);
    expect(open).toThrow(
      expect.objectContaining({ code: 'store-address', fix: expect.stringContaining('%40'), retry: 'never' }),
    );
    expect(open).toThrow(expect.objectContaining({ message: expect.not.stringContaining('sala') }));
  });
});
