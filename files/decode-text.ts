/**
 * Text of a file in one of the encodings that Finnish offices save: UTF-8 with or without a byte order mark, UTF-16 with
 * one ("Unicode text" of Excel), else Windows-1252, in which every file that is not UTF-8 can be read.
 */

/** The text without a byte order mark. Never fails: what is not valid UTF-8 is Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
