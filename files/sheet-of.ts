/** Makes a sheet of raw rows: the first row with words names the columns, blank rows are left out, line breaks inside cells are "\n". */

import type { Sheet, SheetProblem, SheetRow } from '../strategy/table/sheet';
import { fileRefused } from './file-refused';

const MOST_ROWS = 20_000;
/** A packed file may say one long text in every cell. */
const MOST_CHARACTERS = 20 * 1024 * 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** @throws Refused when there is no header row, no columns to speak of, more than 20,000 rows or 20 million characters */
export function sheetOf(rows: readonly SheetRow[], problems: readonly SheetProblem[], fileName: string): Sheet {
  if (isTooLong(rows)) throw fileRefused('file-too-large', fileName);
  const filled = rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replace(/\r\n?/g, '\n')) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...body] = filled;
  if (header === undefined) throw fileRefused('file-empty', fileName);
  if (body.length > MOST_ROWS) throw fileRefused('file-too-many-rows', fileName);
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (width < 2) throw fileRefused('file-not-a-table', fileName);
  const control = filled
    .filter(({ cells }) => cells.some((cell) => CONTROL.test(cell)))
    .map(({ line }) => ({ line, problem: 'control-characters' as const }));
  return {
    columns: header.cells.slice(0, width).map((name) => name.trim()),
    rows: body.map(({ line, cells }) => ({ line, cells: trimmedTo(width, cells) })),
    problems: [...problems, ...control],
  };
}

/** Spreadsheets pad rows with blank cells; those beyond the last column say nothing. */
function trimmedTo(width: number, cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return cells.slice(0, Math.max(Math.min(width, cells.length), last));
}

function isTooLong(rows: readonly SheetRow[]): boolean {
  let left = MOST_CHARACTERS;
  return rows.some(({ cells }) => {
    for (const { length } of cells) left -= length;
    return left < 0;
  });
}
