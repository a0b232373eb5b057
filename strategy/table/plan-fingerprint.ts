/**
 * The content of a plan in one canonical text: two imports with the same text are the same plan. Hash it where there is a
 * hash; use it on the table that `keptRealisation` gives back, so that our own export is recognised as the plan it came from.
 */

import type { PlanSettings, PlanTable } from '../plan';

/** Line breaks, white space at the ends of cells and the order of fields in the settings make no difference; all else does. */
export function planFingerprint({ columns, rows }: PlanTable, settings: PlanSettings): string {
  const plain = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\r\n?/g, '\n').trim());
  return JSON.stringify({ columns: plain(columns), rows: rows.map(plain), settings: sorted(settings) });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, sorted(field)]));
}
