/** Starts a database server for tests: on a free port, with a data folder of its own, for this machine only. */

import { join } from 'node:path';
import { aTemporaryFolder } from '../temporary-folder';
import type { DatabaseServer, ServerKind } from './database-server';
import { ferretdbPath, JARS_FOLDER, missingFor } from './find-servers';
import { givenServer } from './given-server';
import { aFreePort, type ServerProcess, startServerProcess } from './server-process';

/** Resolves when the server listens. Throws what is missing, or what the server wrote when it does not start. */
export async function startServer(kind: ServerKind): Promise<DatabaseServer> {
  const missing = missingFor(kind);
  if (missing !== null) throw new Error(`There is no ${kind}: ${missing}.`);
  if (kind === 'given') return givenServer(process.env.MONGODB_URI ?? '');

  const folder = aTemporaryFolder();
  const port = await aFreePort();
  const command = commandOf(kind, port, folder.path);
  let running: ServerProcess = await startServerProcess(command, port).catch((error: unknown) => {
    folder.remove();
    throw error;
  });
  return {
    kind,
    host: `127.0.0.1:${port}`,
    address: (database) => `mongodb://127.0.0.1:${port}/${database}`,
    kill: () => running.kill(),
    async restart() {
      await running.kill();
      running = await startServerProcess(command, port);
    },
    freeze: () => running.signal('SIGSTOP'),
    thaw: () => running.signal('SIGCONT'),
    async stop() {
      await running.kill();
      folder.remove();
    },
  };
}

function commandOf(kind: Exclude<ServerKind, 'given'>, port: number, folder: string): string[] {
  switch (kind) {
    case 'ferretdb':
      return [
        ferretdbPath() ?? 'ferretdb',
        '--handler=sqlite',
        `--sqlite-url=file:${folder}/`,
        `--listen-addr=127.0.0.1:${port}`,
        `--state-dir=${folder}`,
        '--telemetry=disable',
        '--debug-addr=-',
        '--log-level=error',
      ];
    case 'mongo-java-server':
      // Small and quick to start: it lives for seconds.
      return [
        'java',
        ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx512m', '-cp', join(JARS_FOLDER, '*')],
        ...[join(__dirname, 'MongoJavaServer.java'), String(port)],
      ];
    case 'mongod':
      return ['mongod', '--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
  }
}
