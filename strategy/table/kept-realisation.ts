/**
 * What a table says in Toteuma counts only for measures that nobody has answered. For the others the answers are the truth,
 * so their cell is put back to what the plan had before. Importing our own export therefore changes nothing.
 */

import type { Measure, Plan, PlanTable } from '../plan';
import { planColumnsOf } from './column-names';

export interface TableAndMeasures {
  table: PlanTable;
  measures: Measure[];
}

/**
 * @param read the table and measures of the file
 * @param previous the newest stored version, or null before the first
 * @param answered every Tunnus that has an answer in any round
 */
export function keptRealisation(
  read: TableAndMeasures,
  previous: Pick<Plan, 'table' | 'measures'> | null,
  answered: ReadonlySet<string>,
): TableAndMeasures {
  const at = planColumnsOf(read.table.columns).at.realisation;
  if (at === undefined || previous === null) return read;
  const before = new Map(previous.measures.map((measure) => [measure.tunnus, measure.importedRealisation]));
  const measures = read.measures.map((measure) =>
    answered.has(measure.tunnus) ? { ...measure, importedRealisation: before.get(measure.tunnus) ?? '' } : measure,
  );
  const rows = read.table.rows.map((cells, row) => {
    const measure = measures.find((candidate) => candidate.row === row);
    return measure && answered.has(measure.tunnus) ? cells.with(at, measure.importedRealisation) : cells;
  });
  const table = { columns: read.table.columns, rows };
  return { measures, table: addedByExport(table, previous.table, at) ? withoutColumn(table, at) : table };
}

/** A table that had no Toteuma got the column from the export; empty again, it goes as it came. */
function addedByExport({ rows }: PlanTable, previous: PlanTable, at: number): boolean {
  return (
    planColumnsOf(previous.columns).at.realisation === undefined && rows.every((cells) => cells[at]?.trim() === '')
  );
}

function withoutColumn({ columns, rows }: PlanTable, at: number): PlanTable {
  return { columns: columns.toSpliced(at, 1), rows: rows.map((cells) => cells.toSpliced(at, 1)) };
}
