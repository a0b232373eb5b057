/** Reads csv text: comma, semicolon or tab, quoted cells with line breaks, and the line each row begins on. */

import Papa from 'papaparse';
import type { Sheet, SheetProblem } from '../strategy/table/sheet';
import { unguarded } from './formula-guard';
import { sheetOf } from './sheet-of';

const SEPARATORS = [',', ';', '\t'];

/** The sheet in the text; the guard against formulas that our own export writes is taken away again. */
export function readCsv(text: string, fileName: string): Sheet {
  const separator = separatorOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  const problems: SheetProblem[] = [];
  let begin = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) problems.push({ line, problem: 'quote-not-closed' });
      rows.push({ line, cells: data.map(unguarded) });
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
