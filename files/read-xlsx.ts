/** Reads the first sheet of an xlsx file as text: numbers in Finnish form, dates as 2022-12-31, formulas as what they gave. */

import { readSheet } from 'read-excel-file/universal';
import type { Sheet } from '../strategy/table/sheet';
import { fileRefused } from './file-refused';
import { sheetOf } from './sheet-of';
import { refuseZipBomb } from './unpack-guard';

const NUMBERS = new Intl.NumberFormat('fi-FI', { useGrouping: false, maximumFractionDigits: 10 });

/**
 * The first sheet of the file.
 * @throws Refused when it is damaged, holds nothing, or is too large
 */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  refuseZipBomb(bytes, fileName);
  const rows = await rowsIn(bytes, fileName);
  return sheetOf(
    rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })),
    [],
    fileName,
  );
}

/** The library unpacks by the same directory that the guard has measured. */
async function rowsIn(bytes: Uint8Array, fileName: string): Promise<unknown[][]> {
  try {
    return await readSheet(new Uint8Array(bytes).buffer, { trim: false });
  } catch {
    throw fileRefused('file-damaged', fileName);
  }
}

/** A cell that holds something else than text, as a person would have typed it. A year stays "2022", 12.5 is "12,5". */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return NUMBERS.format(value).replace('\u2212', '-');
  if (typeof value === 'boolean') return value ? 'kyllä' : 'ei';
  return String(value);
}

function dateText(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
