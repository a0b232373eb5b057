/**
 * Which questions count. One that its official says is not theirs, or that a superior has excused, is neither answered nor
 * silent: it stands in no count, nobody is reminded of it, and what was said to it is left out.
 */

import type { Question } from './question';

/** @param question as it is stored */
export function isCounted({ dispute, excuse }: Pick<Question, 'dispute' | 'excuse'>): boolean {
  return dispute === null && !excuse;
}
