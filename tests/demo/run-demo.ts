/** Runs the built demo as a stranger does, to its end. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RoundCounts } from '../../demo/demo-words';

const ROOT = join(__dirname, '..', '..');

/** What the last line tells of a round, among more. */
export interface DemoRound extends Omit<RoundCounts, 'reasons'> {
  answers: number;
  export: string;
}

/** @returns every line that was printed, and the last one read as JSON; rejects when the demo fails or takes too long */
export async function runDemo<Last>(
  words: readonly string[],
  timeout: number,
): Promise<{ lines: string[]; last: Last }> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'dist/demo.js'), ...words], {
    timeout,
    maxBuffer: 16 * 1024 * 1024,
  });
  const lines = stdout.trimEnd().split('\n');
  return { lines, last: JSON.parse(lines.at(-1) ?? '') };
}

export function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
