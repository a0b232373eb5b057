/** Whether a measure is in trouble by what was said of it last: late, not done, only partly done, or not to be assessed. */

import type { Answer } from './answer';
import { newestAnswerOf } from './newest-answer';
import type { Status } from './status';

const OFF_TRACK: readonly Status[] = ['delayed', 'not-done', 'partly', 'cannot-assess'];

/** @param answers about the measure, under `each` of one role of it; without any it is not known to be in trouble */
export function isOffTrack(answers: readonly Answer[]): boolean {
  const newest = newestAnswerOf(answers);
  return newest !== null && OFF_TRACK.includes(newest.status);
}
