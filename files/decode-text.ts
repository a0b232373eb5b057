/**
 * Text of a file in one of the encodings that Finnish offices save: UTF-8 with or without a byte order mark, UTF-16 with
 * one ("Unicode text" of Excel), else Windows-1252, in which every file that is not UTF-8 can be read.
 */

/** What bytes 0x80 to 0x9F mean in Windows-1252. Node's own decoder reads them as Latin 1 in some versions. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text without a byte order mark. Never fails: what is not valid UTF-8 is Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return latin1.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
  }
}
