/** The process of the command line: reads the environment once, opens the store when a command needs it, and closes it. */

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './cli/run-command';
import { type Config, readConfig } from './config';
import { createUnderLease } from './jobs/under-lease';
import { createStoreKeeper } from './storage/move/store-keeper';
import { openStore } from './storage/open-store';
import { Refused } from './strategy/errors';
import type { Log } from './strategy/ports/log';
import type { Store } from './strategy/ports/store';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const monotonicMs = () => performance.now();
const sleepMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const underLease = createUnderLease({ holder: `toteuma-${process.pid}`, monotonicMs, sleepMs });

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
    storeKeeper: createStoreKeeper({
      settings: readOnce,
      variable: (name) => process.env[name],
      program: ownVersion(),
      watch: { monotonicMs, sleepMs },
    }),
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

/** Of the package, which stands here or, once it is built, one folder above. */
function ownVersion(): string {
  const here = join(__dirname, 'package.json');
  const file = existsSync(here) ? here : join(__dirname, '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
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
