/** The rows as a plain table, numbers to the right. */

import { alignedLines } from '../aligned-lines';
import type { Row } from './measure-pairs';

type Column = [title: string, text: (row: Row) => string];

const COLUMNS: readonly Column[] = [
  ['call', ({ call }) => call],
  ['a round', ({ often }) => often],
  ['documents', ({ documents }) => inThousands(documents)],
  ['ops/s', ({ opsPerSecond }) => inThousands(Math.round(opsPerSecond))],
  ['p50 ms', ({ p50Ms }) => milliseconds(p50Ms)],
  ['p99 ms', ({ p99Ms }) => milliseconds(p99Ms)],
  ['bare p50', ({ bareP50Ms }) => milliseconds(bareP50Ms)],
  ['ratio', ({ ratio }) => times(ratio)],
  ['growth', ({ growth }) => times(growth)],
  ['turns', ({ turns }) => inThousands(turns)],
];

const NOTHING = '–';

/** @returns lines; of the same call only the first names it */
export function tableOf(rows: readonly Row[]): string[] {
  const cells = rows.map((row, at) => {
    const isSameCall = rows[at - 1]?.call === row.call;
    return COLUMNS.map(([, text], column) => (isSameCall && column < 2 ? '' : text(row)));
  });
  return alignedLines(
    COLUMNS.map(([title]) => title),
    cells,
  );
}

/** 12,345 */
function inThousands(count: number): string {
  return count.toLocaleString('en-US');
}

function times(factor: number | null): string {
  return factor === null ? NOTHING : factor.toFixed(2);
}

function milliseconds(ms: number | null): string {
  if (ms === null) return NOTHING;
  return ms < 10 ? ms.toFixed(3) : ms.toFixed(1);
}
