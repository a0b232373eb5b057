/** Where the tests leave what a person may want to look at afterwards; git does not keep it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = join(__dirname, '../../../test-output/playground');

/** The path of an output file, whose folder is there. */
export function outputPath(name: string): string {
  mkdirSync(OUTPUT, { recursive: true });
  return join(OUTPUT, name);
}

export function keepOutput(name: string, text: string): void {
  writeFileSync(outputPath(name), text);
}
