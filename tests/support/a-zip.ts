/** Builds a zip file byte by byte, so that a test can make one that lies about its sizes. */

import { crc32 } from './crc32';

export interface ZipPart {
  name: string;
  /** What stands in the file; already packed when `deflated`. */
  content: Uint8Array;
  deflated?: boolean;
  /** The unpacked size that the file claims; the real one when left out. */
  claimedSize?: number;
}

/** The bytes of a zip file with these parts. */
export function aZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const local = Buffer.concat([header(0x04034b50, 30, part, 4), name, part.content]);
    const entry = Buffer.concat([header(0x02014b50, 46, part, 6), name]);
    entry.writeUInt32LE(at, 42);
    locals.push(local);
    directory.push(entry);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** Local header and directory entry hold the same fields; `from` is where they begin. */
function header(signature: number, length: number, part: ZipPart, from: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, from);
  bytes.writeUInt16LE(part.deflated ? 8 : 0, from + 4);
  bytes.writeUInt32LE(part.deflated ? 0 : crc32(part.content), from + 10);
  bytes.writeUInt32LE(part.content.length, from + 14);
  bytes.writeUInt32LE(part.claimedSize ?? part.content.length, from + 18);
  bytes.writeUInt16LE(Buffer.byteLength(part.name), from + 22);
  return bytes;
}
