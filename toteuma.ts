/** The process of the command line: reads the environment once, opens the store when a command needs it, and closes it. */

import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { runCommand } from './cli/run-command';
import { type Config, readConfig } from './config';
import { createUnderLease } from './jobs/under-lease';
import { openStore } from './storage/open-store';
import { Refused } from './strategy/errors';
import type { Log } from './strategy/ports/log';
import type { Store } from './strategy/ports/store';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const underLease = createUnderLease({
  holder: `toteuma-${process.pid}`,
  monotonicMs: () => performance.now(),
  sleepMs: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

async function main(): Promise<number> {
  let config: Config | null = null;
  const readOnce = () => {
    config ??= readConfig(process.env);
    return config;
  };
  let store: Promise<Store> | null = null;
  const code = await runCommand(process.argv.slice(2), {
    tenantId: () => onlyTenantOf(readOnce()),
    store: async () => {
      const { store: address, mongo } = readOnce();
      store ??= openStore(address, { mongo, underLease });
      return { store: await store, log: quiet, newId: () => randomUUID() };
    },
    readFile: readNamedFile,
    writeFile: writeWhole,
    now: (at) => (at === undefined ? new Date().toISOString() : movedNow(at, readOnce())),
    print: (line) => process.stdout.write(`${line}\n`),
    printError: (line) => process.stderr.write(`${line}\n`),
  });
  // A store that did not open was told about by the command; there is nothing to close.
  await (await (store as Promise<Store> | null)?.catch(() => null))?.close();
  return code;
}

async function readNamedFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Refused(
      'file-missing',
      `The file ${path} cannot be read.`,
      [],
      'Check the path and the right to read it.',
      path,
    );
  }
}

/** Beside the file first, so that an interrupted write leaves the old file whole. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

function onlyTenantOf({ tenants }: Config): string {
  const [tenant, ...others] = tenants;
  if (tenant !== undefined && others.length === 0) return tenant;
  const fix = 'Set TOTEUMA_TENANTS to the one tenant of this plan for this command.';
  throw new Refused('which-tenant', 'A plan belongs to one tenant, and the configuration names several.', [], fix);
}

/** `--at` is for rehearsals only: in real use things happen when they happen. */
function movedNow(at: string, { local }: Config): string {
  const instant = Date.parse(at);
  if (local && !Number.isNaN(instant)) return new Date(instant).toISOString();
  const fix = local ? 'Write an instant such as 2022-08-15T05:00:00Z.' : 'Leave --at out.';
  throw new Refused('no-such-time', '--at works with TOTEUMA_LOCAL=1 and an instant.', [], fix);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? `${error.message}\n` : `${String(error)}\n`);
    process.exit(1);
  },
);
