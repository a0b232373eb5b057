/** Pictures as PNG: eight bits each of red, green, blue and opacity, and the reading of what such a file claims. */

import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Picture } from './draw-icon';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** PNG's colour type 6: colour with opacity. */
const COLOR_WITH_ALPHA = 6;

export function pngOf({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, COLOR_WITH_ALPHA, 0, 0, 0], 8);
  // Each row is preceded by its filter: none.
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  const content = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', content), chunk('IEND', Buffer.alloc(0))]);
}

/** What the header of a PNG says; null when it is none. */
export function pngHeaderOf(bytes: Uint8Array): { width: number; height: number; hasAlpha: boolean } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 33 || !file.subarray(0, 8).equals(SIGNATURE) || file.toString('latin1', 12, 16) !== 'IHDR') {
    return null;
  }
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), hasAlpha: file[25] === COLOR_WITH_ALPHA };
}

/** The pixels of a PNG that was made here: colour with opacity, in one chunk, its rows without filters. */
export function pixelsOf(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = file.readUInt32BE(16);
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  return rows.filter((_, at) => at % (width * 4 + 1) !== 0);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length, 0);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named), 0);
  return Buffer.concat([length, named, sum]);
}
