/** What a store's address says without its secrets: a name for people, and a mark by which the same store is known again. */

import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { databaseIn, hostsIn } from '../mongo/settings';
import { pathIn } from '../open-store';

/** `mongodb://HOSTS/DATABASE` without its user, or the whole path of a file. */
export function nameOfStore(address: string): string {
  const path = pathIn(address);
  return path === null ? `mongodb://${hostsIn(address)}/${databaseIn(address)}` : wholePath(path);
}

/** The same for every way of writing the same address, apart from other names of a host. */
export function markOfStore(address: string): string {
  return createHash('sha256').update(nameOfStore(address)).digest('hex');
}

/** The file of an embedded store that is not there; opening it would make an empty one. */
export function missingFileOf(address: string): string | null {
  const path = pathIn(address);
  return path === null || existsSync(path) ? null : wholePath(path);
}

function wholePath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
