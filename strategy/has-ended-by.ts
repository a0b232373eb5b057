/**
 * Whether what was answered ends a measure, so that it is not asked again. One whose time has ended is asked once to be
 * closed; when that could not be assessed, once more in a later round, and whatever is said then ends it too.
 */

import type { Answer } from './answer';
import { newestAnswerOf } from './newest-answer';
import { endsMeasure } from './status';

/** @param answers about the measure, under `each` of one role of it, over all rounds */
export function hasEndedBy(answers: readonly Answer[]): boolean {
  const newest = newestAnswerOf(answers);
  if (!newest) return false;
  if (endsMeasure(newest.status, newest.scale)) return true;
  const isSecondTry = answers.some(({ roundId, scale }) => scale === 'closing' && roundId !== newest.roundId);
  return newest.scale === 'closing' && isSecondTry;
}
