/**
 * Refuses a sheet whose outermost cells span more than a table can have, before the spreadsheet library sees it: the
 * library lays out every cell up to them, so that two words in a small file could fill the memory.
 */

import { fileRefused } from './file-refused';

/** 20,000 rows of 250 columns. */
const MOST_CELLS = 5_000_000;
const REFERENCE = /\sr=["']([A-Za-z]*)(\d*)["']/g;

/**
 * @param part XML of one sheet, as it stands in the file
 * @throws Refused `file-too-large`
 */
export function refuseFarCells(part: Uint8Array, fileName: string): void {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
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
