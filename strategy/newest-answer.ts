/**
 * Which of several answers about the same thing is the newest. Within one series the greater number is in force, whatever
 * the clocks said; between series the later instant.
 */

import type { Answer } from './answer';
import { seriesOf } from './series-of';

type Dated = Pick<Answer, 'questionId' | 'n' | 'answeredAt' | 'sharedId'>;

/** The first of the answers when they are none older than it; null when there is none. */
export function newestAnswerOf<One extends Dated>(answers: readonly One[]): One | null {
  return answers.reduce<One | null>((newest, answer) => (newest && !isNewer(answer, newest) ? newest : answer), null);
}

function isNewer(answer: Dated, than: Dated): boolean {
  const isNumbered = seriesOf(answer) === seriesOf(than) && answer.n !== than.n;
  return isNumbered ? answer.n > than.n : answer.answeredAt > than.answeredAt;
}
