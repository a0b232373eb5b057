/**
 * Runs the storage tests on a real mongod, a replica set of three on this machine: `npm run test:mongo`, by hand, on a
 * machine with internet. mongodb-memory-server-core downloads the server (about 100 MB) at the first run.
 *
 * Nobody has seen this run end yet: where it was written the download was out of reach. Until somebody has, what is said
 * of a real MongoDB in these documents is expected, not seen.
 *
 * The version can be chosen: `MONGOMS_VERSION=7.0.14 npm run test:mongo`. More words go to jest.
 */

const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const { MongoMemoryReplSet } = require('mongodb-memory-server-core');

const ROOT = join(__dirname, '../../../..');
const MEMBERS = 3;

async function main() {
  const servers = await MongoMemoryReplSet.create({ replSet: { count: MEMBERS, storageEngine: 'wiredTiger' } });
  try {
    const env = { ...process.env, MONGODB_URI: servers.getUri() };
    const jest = require.resolve('jest/bin/jest', { paths: [ROOT] });
    const given = process.argv.slice(2);
    const child = spawn(process.execPath, [jest, ...(given.length > 0 ? given : ['tests/storage'])], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    process.exitCode = code ?? 1;
  } finally {
    await servers.stop();
  }
}

main().catch((error) => {
  process.stderr.write(`A real mongod could not be started: ${error.message}\n`);
  process.exitCode = 1;
});
