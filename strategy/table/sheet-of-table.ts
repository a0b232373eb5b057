/** A stored table as if it had just been read from a file whose first line is its header. */

import type { PlanTable } from '../plan';
import type { Sheet } from './sheet';

export function sheetOfTable({ columns, rows }: PlanTable): Sheet {
  return { columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })), problems: [] };
}
