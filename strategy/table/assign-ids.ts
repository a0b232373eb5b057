/** Gives ids to rows that have none: goal, sector and a running number ("ELI-YMP-01"), never one that is or was in use. */

import { type PlanSettings, sectorOf } from '../plan';
import { planColumnsOf } from './column-names';
import { goalOf } from './plan-source';
import type { Sheet } from './sheet';

export interface AssignedIds {
  /** The table with its Tunnus column filled; the column is put first when there was none. */
  sheet: Sheet;
  assigned: number;
  /** Lines whose goal or sector the settings do not know; they stay without an id. */
  unassigned: number[];
}

/** @param taken ids of the plan's stored versions, so that the id of a removed measure never comes back for another */
export function assignIds(sheet: Sheet, settings: PlanSettings, taken: readonly string[] = []): AssignedIds {
  const withColumn = withIdColumn(sheet);
  const { at } = planColumnsOf(withColumn.columns);
  const idAt = at.tunnus ?? 0;
  const used = new Set([...taken, ...withColumn.rows.map(({ cells }) => (cells[idAt] ?? '').trim())]);
  const unassigned: number[] = [];
  let assigned = 0;
  const rows = withColumn.rows.map((row) => {
    if ((row.cells[idAt] ?? '').trim() !== '') return row;
    const goal = at.goal === undefined ? null : goalOf(row.cells[at.goal] ?? '', settings);
    const sector = at.sector === undefined ? null : sectorOf(settings, row.cells[at.sector] ?? '');
    if (goal === null || sector === null) {
      unassigned.push(row.line);
      return row;
    }
    const id = nextId(`${goal.code}-${sector.code}-`, used);
    used.add(id);
    assigned += 1;
    return { ...row, cells: row.cells.with(idAt, id) };
  });
  return { sheet: { ...withColumn, rows }, assigned, unassigned };
}

function withIdColumn(sheet: Sheet): Sheet {
  if (planColumnsOf(sheet.columns).at.tunnus !== undefined) return sheet;
  return {
    ...sheet,
    columns: ['Tunnus', ...sheet.columns],
    rows: sheet.rows.map(({ line, cells }) => ({ line, cells: ['', ...cells] })),
  };
}

/** One more than the greatest number in use after the prefix. */
function nextId(prefix: string, used: ReadonlySet<string>): string {
  const numbers = [...used].filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length)));
  const greatest = Math.max(0, ...numbers.filter(Number.isSafeInteger));
  return `${prefix}${String(greatest + 1).padStart(2, '0')}`;
}
