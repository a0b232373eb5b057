/** Reads csv text: comma, semicolon or tab, quoted cells with line breaks, and the line each row begins on. */

import Papa from 'papaparse';
import type { Sheet, SheetProblem } from '../strategy/table/sheet';
import { fileRefused } from './file-refused';
import { unguarded } from './formula-guard';
import { sheetOf } from './sheet-of';

const SEPARATORS = [',', ';', '\t'];
/** As many as a spreadsheet has; one that saves all its blank rows is read, a file of nothing but line breaks is not. */
const MOST_LINES = 1_048_576;

/**
 * The sheet in the text; the guard against formulas that our own export writes is taken away again.
 * @throws Refused `file-too-many-rows` and as `sheetOf` does
 */
export function readCsv(text: string, fileName: string): Sheet {
  const separator = separatorOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  const problems: SheetProblem[] = [];
  let begin = 0;
  let line = 1;
  let count = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) problems.push({ line, problem: 'quote-not-closed' });
      count += 1;
      if (count > MOST_LINES) throw fileRefused('file-too-many-rows', fileName);
      if (data.some((cell) => cell !== '')) rows.push({ line, cells: data.map(unguarded) });
      line += lineBreaksIn(text.slice(begin, meta.cursor));
      begin = meta.cursor;
    },
  });
  return sheetOf(rows, problems, fileName);
}

/**
 * The separator that cuts the first row that is not blank into most cells. The header is a fair sample: it names the
 * columns, and names of columns seldom hold separators.
 */
function separatorOf(text: string): string {
  const counts = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1, skipEmptyLines: 'greedy' });
    return { delimiter, cells: data[0]?.length ?? 0 };
  });
  return counts.reduce((best, next) => (next.cells > best.cells ? next : best)).delimiter;
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
