/**
 * Refuses a sheet whose outermost cells span more than a table can have, or that has far more rows, before the spreadsheet
 * library sees it: the library lays out every cell up to them, and looks again at all rows with each part it reads, so that
 * a small file could fill the memory or hold everybody up for minutes.
 */

import { fileRefused } from './file-refused';

/** 20,000 rows of 250 columns. */
const MOST_CELLS = 5_000_000;
/** Blank ones among them; a table has 20,000. */
const MOST_ROWS = 100_000;
const ROW = /<(?:\w+:)?row[\s/>]/g;
const REFERENCE = /\sr=["']([A-Za-z]*)(\d*)["']/g;

/**
 * @param part XML of one sheet, as it stands in the file
 * @throws Refused `file-too-large`, `file-too-many-rows`
 */
export function refuseFarCells(part: Uint8Array, fileName: string): void {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  let rows = 0;
  for (const _ of xml.matchAll(ROW)) rows += 1;
  if (rows > MOST_ROWS) throw fileRefused('file-too-many-rows', fileName);
  let lastRow = 1;
  let lastColumn = 1;
  for (const [, letters = '', row = ''] of xml.matchAll(REFERENCE)) {
    lastRow = Math.max(lastRow, Number(row));
    lastColumn = Math.max(lastColumn, columnOf(letters));
  }
  if (lastRow * lastColumn > MOST_CELLS) throw fileRefused('file-too-large', fileName);
}

/** "A" is 1, "AA" is 27. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
