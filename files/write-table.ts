/**
 * Writes a table for people: csv that Excel opens as it is (UTF-8 with a byte order mark, CRLF) or xlsx with every cell as
 * text. No text ever becomes a formula, and `readTable` reads back exactly the cells that were written.
 */

import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import { guarded } from './formula-guard';

export interface WrittenTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export type CsvSeparator = ',' | ';' | '\t';

/** Excel refuses a cell with more text than this; such a cell is cut, with "…" at its end. */
const LONGEST_XLSX_CELL = 32_767;
const WIDEST_COLUMN = 60;

/** RFC 4180, with the given separator. */
export function writeCsv(table: WrittenTable, separator: CsvSeparator = ';'): Uint8Array {
  const rows = [table.columns, ...table.rows].map((cells) => cells.map(guarded));
  const text = Papa.unparse(rows, { delimiter: separator, newline: '\r\n', escapeFormulae: false });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

/** One sheet; the header in bold and in sight when scrolling, lines wrapped, numbers and years as text. */
export async function writeXlsx(table: WrittenTable): Promise<Uint8Array> {
  const header = table.columns.map((name) => ({ ...textCell(name), fontWeight: 'bold' as const }));
  const rows = table.rows.map((cells) => cells.map(textCell));
  const columns = table.columns.map((name, at) => ({
    width: widthOf([name, ...table.rows.map((row) => row[at] ?? '')]),
  }));
  return writeXlsxFile([header, ...rows], { columns, stickyRowsCount: 1 }).toBuffer();
}

function textCell(text: string) {
  const value = text.length > LONGEST_XLSX_CELL ? `${text.slice(0, LONGEST_XLSX_CELL - 1)}…` : text;
  return { value: escapedForXlsx(value), type: String, wrap: true, alignVertical: 'top' as const };
}

/** XML cannot hold control characters; Excel's own way to write them is `_x0001_`, and a text that looks so is escaped too. */
function escapedForXlsx(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      })
  );
}

function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => Math.max(...text.split('\n').map((line) => line.length))));
  return Math.min(WIDEST_COLUMN, Math.max(10, longest + 2));
}
