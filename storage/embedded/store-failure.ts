/** Tells a store that cannot be used now (disk full, locked, unreadable) from a mistake in the program. */

import { StoreUnavailable } from '../../strategy/errors';

/** SQLite's primary result codes that the world causes, in words; an extended code begins with its primary one (sqlite.org/rescode.html). */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full',
  SQLITE_IOERR: 'the disk cannot be read or written',
  SQLITE_READONLY: 'the file is read-only',
  SQLITE_BUSY: 'another process holds the file',
  SQLITE_LOCKED: 'another connection holds the file',
  SQLITE_PROTOCOL: 'another process holds the file',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_PERM: 'the file may not be opened',
  SQLITE_AUTH: 'the file may not be opened',
  SQLITE_CORRUPT: 'the file is damaged',
  SQLITE_NOTADB: 'the file is not a database',
  SQLITE_NOMEM: 'memory has run out',
};

/** The failure as `StoreUnavailable` with the file and the reason; anything else comes back as it is. */
export function storeFailure(path: string, error: unknown): unknown {
  const code = codeOf(error);
  const primary = Object.keys(REASONS).find((known) => code === known || code.startsWith(`${known}_`));
  return primary === undefined ? error : new StoreUnavailable(`${path}: ${REASONS[primary]} (${code}).`, error);
}

/** True when another process holds the file just now. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
