/** A short name for what a notice tells, so that the same news under the same name is never said twice. */

import { createHash } from 'node:crypto';

/** 16 hexadecimal digits: enough to tell apart what one installation has to say. */
export function shortHashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
