import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh empty folder, and the way to remove it with all it holds. */
export function aTemporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'toteuma-'));
  // Windows lets a file go a moment after its last user.
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
