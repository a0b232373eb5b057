/**
 * Reads a table into the measures of a plan and says what is wrong with it. Raw words stay raw: the table is kept as it
 * came, and every measure remembers the row it stands in. Nothing is repaired silently and nothing is dropped.
 */

import { type Measure, type PlanSettings, type PlanTable, sectorOf } from '../plan';
import { checkCells } from './check-cells';
import { checkMeasures } from './check-measures';
import { type ColumnMap, type PlanColumn, planColumnsOf } from './column-names';
import { type Finding, findingOf } from './finding';
import { goalOf, type PlanSource, type ReadRow } from './plan-source';
import { type PlanSummary, planSummaryOf } from './plan-summary';
import { readResponsible } from './read-responsible';
import { readSchedule } from './read-schedule';
import type { Sheet, SheetRow } from './sheet';
import { splitResponsibility } from './split-responsibility';

export interface PlanReading {
  /** One per row of the table, in its order; `text` is empty where the row has no measure. */
  measures: Measure[];
  table: PlanTable;
  findings: Finding[];
  summary: PlanSummary;
}

/**
 * @param source the table and what it is read against
 * @param on the calendar date that decides who holds a role and which sector has ended
 */
export function readPlan(source: PlanSource, on: string): PlanReading {
  const { sheet } = source;
  const columns = planColumnsOf(sheet.columns);
  const rows = sheet.rows.map((row, index) => readRow(row, index, columns, source));
  const findings = [
    ...columnFindings(columns),
    ...sheet.problems.map(({ line, problem }) =>
      findingOf(line, problem === 'quote-not-closed' ? 'stop' : 'check', 'bad-row', {}, problem),
    ),
    ...sheet.rows.flatMap((row) => [...widthFindings(row, sheet), ...checkCells(row.cells, sheet.columns, row.line)]),
    ...checkMeasures(rows, source, columns, on),
  ];
  const measures = rows.map(({ measure }) => measure);
  return {
    measures,
    table: { columns: sheet.columns, rows: sheet.rows.map((row) => sheet.columns.map((_, at) => row.cells[at] ?? '')) },
    findings: findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    summary: planSummaryOf(measures),
  };
}

function readRow(row: SheetRow, index: number, columns: ColumnMap<PlanColumn>, source: PlanSource): ReadRow {
  const cell = (column: PlanColumn): string => {
    const at = columns.at[column];
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  };
  const split =
    columns.at.responsibleAndSchedule === undefined || columns.at.responsible !== undefined
      ? { responsibleText: cell('responsible'), scheduleText: cell('schedule') }
      : splitResponsibility(cell('responsibleAndSchedule'));
  const scheduleText = cell('schedule') || split.scheduleText;
  const sector = sectorNameOf(cell('sector'), source.settings);
  const responsible = readResponsible(
    { text: split.responsibleText, lead: cell('lead'), rule: cell('rule') },
    sector,
    source.roles,
  );
  const measure: Measure = {
    tunnus: cell('tunnus'),
    row: index,
    goal: goalOf(cell('goal'), source.settings)?.name ?? cell('goal'),
    sector,
    objective: cell('objective'),
    text: cell('measure'),
    responsibleText: split.responsibleText,
    roleIds: responsible.roleIds,
    leadAssumed: responsible.leadAssumed,
    rule: responsible.rule,
    scheduleText,
    schedule: readSchedule(scheduleText),
    indicators: indicatorsOf(cell('indicators')),
    importedRealisation: cell('realisation'),
    sdg: cell('sdg'),
  };
  return { line: row.line, measure, responsible, note: cell('note') };
}

/** One per line of the cell; bullets and the separators at the end of a line are left out. */
function indicatorsOf(cell: string): string[] {
  return cell
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–•*]\s*)+|[\s,;]+$/g, ''))
    .filter((line) => line !== '');
}

function sectorNameOf(name: string, settings: PlanSettings | null): string {
  return (settings && sectorOf(settings, name)?.name) || name;
}

function columnFindings({ at, unknown, twice }: ColumnMap<PlanColumn>): Finding[] {
  const missing = (column: string) => ({ column });
  const findings = [
    ...unknown.map((column) => findingOf(1, 'note', 'unknown-column', { column })),
    ...twice.map((column) => findingOf(1, 'check', 'unknown-column', { column }, 'twice')),
  ];
  if (at.measure === undefined) findings.push(findingOf(1, 'stop', 'unknown-column', missing('Toimenpide'), 'missing'));
  if (at.responsible === undefined && at.responsibleAndSchedule === undefined)
    findings.push(findingOf(1, 'stop', 'unknown-column', missing('Vastuu'), 'missing'));
  if (at.goal === undefined) findings.push(findingOf(1, 'stop', 'unknown-column', missing('Päämäärä'), 'missing'));
  if (at.sector === undefined) findings.push(findingOf(1, 'stop', 'unknown-column', missing('Toimiala'), 'missing'));
  return findings;
}

function widthFindings({ line, cells }: SheetRow, { columns }: Sheet): Finding[] {
  const words = { cells: String(cells.length), columns: String(columns.length) };
  if (cells.length > columns.length) return [findingOf(line, 'stop', 'bad-row', words, 'more-cells')];
  if (cells.length < columns.length) return [findingOf(line, 'check', 'bad-row', words, 'fewer-cells')];
  return [];
}
