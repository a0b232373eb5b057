/**
 * Tests with bots as processes, on the embedded file and on every database server that is there. Where the programs are
 * not built they are skipped with one line; in CI that is a failure, so that nobody believes in a fleet that never sailed.
 */

import { join } from 'node:path';
import { isBuilt } from '../../demo/start-program';
import { OWN_SERVER_KINDS, type ServerKind } from '../support/servers/database-server';
import { describeWithServers } from '../support/servers/describe-with-servers';
import { startServer } from '../support/servers/start-server';
import { aTemporaryFolder } from '../support/temporary-folder';

/** An empty store of its own; whoever opened it removes it. */
export interface EmptyStore {
  address: string;
  remove(): Promise<void>;
}

/** Each call makes a store: a file in a new folder, or a server that is started for it. */
export type OpenStore = () => Promise<EmptyStore>;

export function describeOnEachStore(title: string, tests: (open: OpenStore) => void): void {
  whenBuilt(title, () => {
    describe(`${title}: embedded file`, () => tests(openFile));
    onServers(title, tests, OWN_SERVER_KINDS);
  });
}

/** @param among the servers that can judge these tests */
export function describeOnServers(title: string, tests: (open: OpenStore) => void, among: readonly ServerKind[]): void {
  whenBuilt(title, () => onServers(title, tests, among));
}

function onServers(title: string, tests: (open: OpenStore) => void, among: readonly ServerKind[]): void {
  describeWithServers(title, (kind) => tests(() => openServer(kind)), among);
}

function whenBuilt(title: string, describeAll: () => void): void {
  if (isBuilt()) {
    describeAll();
  } else if (process.env.CI) {
    it(`${title}: needs the built programs`, () => {
      throw new Error('Toteuma is not built. Build it: npm run build');
    });
  } else {
    process.stderr.write(`Skipped: ${title}. Toteuma is not built (npm run build).\n`);
    it.skip(title, () => undefined);
  }
}

async function openFile(): Promise<EmptyStore> {
  const folder = aTemporaryFolder();
  return { address: `file:${join(folder.path, 'toteuma.db')}`, remove: async () => folder.remove() };
}

async function openServer(kind: ServerKind): Promise<EmptyStore> {
  const server = await startServer(kind);
  return { address: server.address('fleet'), remove: () => server.stop() };
}
