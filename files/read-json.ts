/** Reads a JSON file, such as a plan's settings, and says where it is broken when it is. */

import { decodeText } from './decode-text';
import { fileRefused } from './file-refused';

/** @throws Refused `file-not-json` with the place of the mistake */
export function readJson(bytes: Uint8Array, fileName: string): unknown {
  try {
    return JSON.parse(decodeText(bytes));
  } catch (error) {
    throw fileRefused('file-not-json', fileName, (error as SyntaxError).message);
  }
}
