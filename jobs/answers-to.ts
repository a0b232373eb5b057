/** Reads the answers to one question: under rule `any` those to all that the measure's roles were asked. */

import type { Answer } from '../strategy/answer';
import type { Store } from '../strategy/ports/store';
import type { Question } from '../strategy/question';
import { seriesOf } from '../strategy/series-of';

export async function answersTo(
  { answers }: Pick<Store, 'answers'>,
  question: Pick<Question, 'id' | 'sharedId' | 'planId' | 'tunnus'>,
): Promise<Answer[]> {
  if (question.sharedId === undefined) return answers.ofQuestion(question.id);
  const ofMeasure = await answers.ofMeasures(question.planId, [question.tunnus]);
  return ofMeasure.filter((answer) => seriesOf(answer) === question.sharedId);
}
