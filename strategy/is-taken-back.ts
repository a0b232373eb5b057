/**
 * Which answers their official has taken back: what was said before "Ei kuulu minulle", once the question has gone to
 * somebody else. Where it was returned instead, what they had said stands.
 */

import type { Answer } from './answer';
import type { Question } from './question';

/** @param answer to this question */
export function isTakenBack(
  { settled = [] }: Pick<Question, 'settled'>,
  { answeredAt }: Pick<Answer, 'answeredAt'>,
): boolean {
  return settled.some(({ how, disputedAt }) => how === 'handed-over' && answeredAt <= disputedAt);
}
