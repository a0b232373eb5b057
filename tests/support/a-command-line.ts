/** The command line over a store in memory and files in memory: what it printed, what it wrote, how it ended. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../cli/run-command';
import { Refused } from '../../strategy/errors';
import type { Store } from '../../strategy/ports/store';
import type { StoreKeeper } from '../../strategy/ports/store-keeper';
import { aMemoryStore } from './memory-documents';

const KEMI = join(__dirname, '..', '..', 'examples', 'kemi');
const quiet = () => undefined;

const nothingToMove = () => {
  throw new Error('This command line has no store keeper.');
};
const noStoreKeeper: StoreKeeper = { copy: nothingToMove, backup: nothingToMove, restore: nothingToMove };

export interface CommandLine {
  store: Store;
  files: Map<string, Uint8Array>;
  run: (words: string) => Promise<{ code: number; out: string; err: string }>;
}

/**
 * With Kemi's files at hand as `plan.csv`, `plan.json` and `register.csv`; its clock stands at 2022-08-15 8.00.
 *
 * @param over another store than an empty one, another tenant than `tenant`, and somebody who moves installations
 */
export function aCommandLine(over: { store?: Store; tenantId?: string; storeKeeper?: StoreKeeper } = {}): CommandLine {
  const { store } = over.store ? { store: over.store } : aMemoryStore();
  const files = new Map<string, Uint8Array>(
    ['plan.csv', 'plan.json', 'register.csv'].map((name) => [name, readFileSync(join(KEMI, name))]),
  );
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `cli-${ids}`;
  };
  return {
    store,
    files,
    run: async (words) => {
      const out: string[] = [];
      const err: string[] = [];
      const code = await runCommand(words.split(' '), {
        tenantId: () => over.tenantId ?? 'tenant',
        store: async () => ({ store, log: { info: quiet, warn: quiet, error: quiet }, newId }),
        readFile: async (path) => {
          const bytes = files.get(path);
          if (!bytes)
            throw new Refused('file-missing', `The file ${path} cannot be read.`, [], 'Check the path.', path);
          return bytes;
        },
        writeFile: async (path, bytes) => void files.set(path, bytes),
        storeKeeper: over.storeKeeper ?? noStoreKeeper,
        now: () => '2022-08-15T05:00:00.000Z',
        print: (line) => void out.push(line),
        printError: (line) => void err.push(line),
      });
      return { code, out: out.join('\n'), err: err.join('\n') };
    },
  };
}
