/** Which version of a package is installed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param name as in package.json; a package need not export its own package.json */
export function installedVersion(name: string): string {
  const entry = require.resolve(name);
  const folder = join('node_modules', name);
  const root = entry.slice(0, entry.lastIndexOf(folder) + folder.length);
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
