/** Opens the store that an address names. The only place that knows which engines there are. */

import { fileURLToPath } from 'node:url';
import { Refused } from '../strategy/errors';
import type { Store } from '../strategy/ports/store';
import type { Documents } from './documents';
import { openEmbedded } from './embedded/open-embedded';
import { matchSchema } from './match-schema';
import { createStoreOverDocuments } from './store-over-documents';

/**
 * Opens `file:PATH` (a path relative to the working folder, an absolute one, or a whole file URL), making the file when
 * it is missing. Throws `Refused` for an address it cannot serve or data it may not touch, `StoreUnavailable` when
 * the store cannot be opened now. An address may hold a password, so no message repeats it.
 */
export async function openStore(address: string): Promise<Store> {
  const documents = openEngine(address);
  try {
    await matchSchema(documents);
  } catch (error) {
    await documents.close();
    throw error;
  }
  return createStoreOverDocuments(documents);
}

function openEngine(address: string): Documents {
  if (/^mongodb(\+srv)?:/.test(address)) {
    throw refusedAddress('MongoDB is named, but this version has only the embedded engine.');
  }
  const path = pathIn(address);
  if (path === null) throw refusedAddress('It is none of the accepted forms.');
  return openEmbedded({ path });
}

/** The path of a file address; null for anything else, also for SQLite's `:memory:`, which would forget everything. */
function pathIn(address: string): string | null {
  if (/^file:\/\/(localhost)?\//.test(address)) return fileURLToPath(address);
  const path = /^file:(?!\/\/)(.+)$/.exec(address)?.[1]?.trim() ?? '';
  return path === '' || path === ':memory:' ? null : path;
}

function refusedAddress(problem: string): Refused {
  return new Refused(
    'store-address',
    `The store's address cannot be used. ${problem}`,
    [`TOTEUMA_STORE: ${problem}`],
    'Use file:PATH, for example file:./data/toteuma.db.',
  );
}
