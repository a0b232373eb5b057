/** The project's own files, as a visitor sees them: everything but what is installed, built or left by a test. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'data', 'test-output', 'coverage', 'devTools']);

export interface SourceFile {
  /** From the project's root, with slashes: `strategy/plan.ts`. */
  path: string;
  text: () => string;
}

/** Every file whose path matches, in a stable order. */
export function sourceFiles(matching: RegExp): SourceFile[] {
  return pathsIn(ROOT)
    .map((path) => relative(ROOT, path).split('\\').join('/'))
    .filter((path) => matching.test(path))
    .sort()
    .map((path) => ({ path, text: () => readFileSync(join(ROOT, path), 'utf8') }));
}

/** What a TypeScript file imports, as written. */
export function importsOf({ text }: SourceFile): string[] {
  return [...text().matchAll(/(?:from|import|require\()\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsIn(path) : [path];
  });
}
