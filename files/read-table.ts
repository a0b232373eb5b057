/**
 * Reads a table that somebody saved: csv with comma, semicolon or tab in any usual encoding, or xlsx. What it is, is seen
 * from its content, not from its name. A file that is no table is refused with one clear sentence.
 */

import type { Sheet } from '../strategy/table/sheet';
import { decodeText } from './decode-text';
import { fileRefused } from './file-refused';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * @param fileName only for the words of a refusal
 * @throws Refused `file-empty`, `file-old-excel`, `file-not-a-table`, `file-damaged`, `file-too-large`, `file-too-many-rows`
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  if (bytes.length === 0) throw fileRefused('file-empty', fileName);
  if (bytes.length > MOST_BYTES) throw fileRefused('file-too-large', fileName);
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes, fileName);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw fileRefused('file-old-excel', fileName);
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw fileRefused('file-not-a-table', fileName);
  return readCsv(text, fileName);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
