/**
 * How many questions of a round count, how many are answered, and which stand otherwise. Under rule `any` the questions of
 * one measure count once, answered as soon as one of them is.
 */

import { isCounted } from './is-counted';
import { openQuestionsOf } from './open-questions';
import type { Question } from './question';
import { seriesOf } from './series-of';
import type { RoundRecords } from './view-ask';

export interface StandingQuestions {
  asked: number;
  answered: number;
  /** Every question that waits for an answer; under rule `any` one of each role. */
  missing: Question[];
  disputed: Question[];
  excused: Question[];
}

export function standingQuestionsOf({
  plan,
  questions,
  answers,
}: Pick<RoundRecords, 'plan' | 'questions' | 'answers'>): StandingQuestions {
  const missing = openQuestionsOf(questions, answers, plan.measures);
  const asked = new Set(questions.filter(isCounted).map(seriesOf)).size;
  const disputed = questions.filter(({ dispute }) => dispute !== null);
  return {
    asked,
    answered: asked - new Set(missing.map(seriesOf)).size,
    missing,
    disputed,
    excused: questions.filter((question) => question.dispute === null && !isCounted(question)),
  };
}
