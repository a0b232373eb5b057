/** Opens the store that an address names. The only place that knows which engines there are. */

import { fileURLToPath } from 'node:url';
import { Refused } from '../strategy/errors';
import type { UnderLease } from '../strategy/ports/leases';
import type { Store } from '../strategy/ports/store';
import type { Documents } from './documents';
import { openEmbedded } from './embedded/open-embedded';
import { matchSchema } from './match-schema';
import { openMongo } from './mongo/open-mongo';
import type { MongoSettings } from './mongo/settings';
import { stopWhenFilled } from './stop-when-filled';
import { createStoreOverDocuments } from './store-over-documents';

export interface StoreOptions {
  mongo: MongoSettings;
  /** How long opening a file may wait, and stop this process, while others hold it; 20 seconds unless given. */
  openingTimeoutMs?: number;
  /** How several processes that start at once take turns at preparing the store. */
  underLease: UnderLease;
}

/**
 * Opens `file:PATH` (a path relative to the working folder, an absolute one, or a whole file URL), making the file when
 * it is missing, or the database of `mongodb://…` or `mongodb+srv://…`. Throws `Refused` for an address it cannot serve or
 * data it may not touch, `StoreUnavailable` when the store cannot be opened now. No message repeats the address: it may
 * hold a password.
 */
export async function openStore(address: string, options: StoreOptions): Promise<Store> {
  return createStoreOverDocuments(await openDocuments(address, options));
}

/** An engine whose schema matches this program, until a copy or a restore fills the store; throws like `openStore`. */
export async function openDocuments(address: string, options: StoreOptions): Promise<Documents> {
  const documents = openEngine(address, options.mongo, options.openingTimeoutMs);
  try {
    await matchSchema(documents, options.underLease);
    return await stopWhenFilled(documents);
  } catch (error) {
    await documents.close();
    throw error;
  }
}

/** The engine alone, whatever is in it; throws `Refused` for an address that none of them serves. */
export function openEngine(address: string, mongo: MongoSettings, openingTimeoutMs?: number): Documents {
  if (/^mongodb(\+srv)?:\/\//.test(address)) return openMongo(address, mongo);
  const path = pathIn(address);
  if (path === null) throw refusedAddress('It is none of the accepted forms.');
  return openEmbedded({ path, ...(openingTimeoutMs !== undefined && { openingTimeoutMs }) });
}

/** The path of a file address; null for anything else, also for SQLite's `:memory:`, which would forget everything. */
export function pathIn(address: string): string | null {
  if (/^file:\/\/(localhost)?\//.test(address)) return fileURLToPath(address);
  const path = /^file:(?!\/\/)(.+)$/.exec(address)?.[1]?.trim() ?? '';
  return path === '' || path === ':memory:' ? null : path;
}

function refusedAddress(problem: string): Refused {
  return new Refused(
    'store-address',
    `The store's address cannot be used. ${problem}`,
    [`TOTEUMA_STORE: ${problem}`],
    'Use file:PATH, for example file:./data/toteuma.db, or mongodb://HOST:27017/toteuma.',
  );
}
