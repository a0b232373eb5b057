/**
 * Refuses packed files that grow beyond a limit when they are opened ("zip bombs"), before the spreadsheet library sees
 * them. Sizes that the file claims are not believed: every part is unpacked with a hard limit on what comes out.
 */

import { inflateRawSync } from 'node:zlib';
import { fileRefused } from './file-refused';
import { refuseFarCells } from './refuse-far-cells';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PARTS = 1_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const SHEET = /worksheets\//i;

/**
 * Returns when the whole unpacks into at most 20 MB.
 * @throws Refused `file-too-large` or `file-damaged`
 */
export function refuseZipBomb(bytes: Uint8Array, fileName: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length) throw fileRefused('file-damaged', fileName);
  const parts = file.readUInt16LE(end + 10);
  if (parts > MOST_PARTS) throw fileRefused('file-too-large', fileName);
  let at = file.readUInt32LE(end + 16);
  let left = MOST_BYTES;
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw fileRefused('file-damaged', fileName);
    const unpacked = unpackedAt(file, at, left, fileName);
    left -= unpacked.length;
    const nameLength = file.readUInt16LE(at + 28);
    if (SHEET.test(file.toString('latin1', at + 46, at + 46 + nameLength))) refuseFarCells(unpacked, fileName);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (file.readUInt32LE(end) !== END_OF_DIRECTORY) throw fileRefused('file-damaged', fileName);
}

function unpackedAt(file: Buffer, entry: number, most: number, fileName: string): Buffer {
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const claimed = file.readUInt32LE(entry + 24);
  const local = file.readUInt32LE(entry + 42);
  if (claimed > most) throw fileRefused('file-too-large', fileName);
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL_HEADER)
    throw fileRefused('file-damaged', fileName);
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (method === STORED) return file.subarray(from, from + packed);
  if (method !== DEFLATED) throw fileRefused('file-damaged', fileName);
  try {
    return inflateRawSync(file.subarray(from, from + packed), { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw fileRefused(tooLong ? 'file-too-large' : 'file-damaged', fileName);
  }
}
