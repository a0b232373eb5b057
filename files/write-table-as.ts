/** Writes a table in the form that the file's name asks for. */

import { Refused } from '../strategy/errors';
import { type WrittenTable, writeCsv, writeXlsx } from './write-table';

/** @throws Refused `file-kind` when the name ends in neither .csv nor .xlsx */
export async function writeTableAs(fileName: string, table: WrittenTable): Promise<Uint8Array> {
  if (/\.csv$/i.test(fileName)) return writeCsv(table);
  if (/\.xlsx$/i.test(fileName)) return writeXlsx(table);
  const fix = 'Give the file a name that ends in .csv or .xlsx.';
  throw new Refused('file-kind', `${fileName} is neither .csv nor .xlsx.`, [], fix, fileName);
}
