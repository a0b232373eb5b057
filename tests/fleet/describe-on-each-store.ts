/**
 * Tests with bots as processes, on the embedded file and on every database server that is there. Where the programs are
 * not built they are skipped with one line; in CI that is a failure, so that nobody believes in a fleet that never sailed.
 */

import { join } from 'node:path';
import { isBuilt } from '../../demo/start-program';
import { describeWithServers } from '../support/servers/describe-with-servers';
import { startServer } from '../support/servers/start-server';
import { aTemporaryFolder } from '../support/temporary-folder';

/** An empty store of its own; whoever opened it removes it. */
export interface EmptyStore {
  address: string;
  remove(): Promise<void>;
}

/** `open` may be called by each test: it starts a server of its own, or makes a folder. */
export function describeOnEachStore(title: string, tests: (open: () => Promise<EmptyStore>) => void): void {
  if (isBuilt()) {
    describe(`${title}: embedded file`, () => tests(openFile));
    describeWithServers(title, (kind) => tests(() => openServer(kind)));
  } else if (process.env.CI) {
    it(`${title}: needs the built programs`, () => {
      throw new Error('Toteuma is not built. Build it: npm run build');
    });
  } else {
    process.stderr.write(`Skipped: ${title}. Toteuma is not built (npm run build).\n`);
    describe.skip(title, () => tests(openFile));
  }
}

async function openFile(): Promise<EmptyStore> {
  const folder = aTemporaryFolder();
  return { address: `file:${join(folder.path, 'toteuma.db')}`, remove: async () => folder.remove() };
}

async function openServer(kind: Parameters<typeof startServer>[0]): Promise<EmptyStore> {
  const server = await startServer(kind);
  return { address: server.address(`toteuma_fleet_${process.pid}`), remove: () => server.stop() };
}
