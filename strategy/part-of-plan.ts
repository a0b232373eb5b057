/** The part of a plan and of what was asked and said about it that one audience reads about. Counts and lists follow from it. */

import type { Answer } from './answer';
import { isInScope } from './is-in-scope';
import type { Plan } from './plan';
import type { Question } from './question';
import type { PartScope } from './round-scope';

interface Records {
  plan: Plan;
  questions: readonly Question[];
  answers: readonly Answer[];
}

/** @param scope absent = everything, also what the plan version does not have any more */
export function partOfPlan<Some extends Records>(records: Some, scope: PartScope | undefined): Some {
  if (!scope) return records;
  const { plan, questions, answers } = records;
  const measures = plan.measures.filter((measure) => isInScope(measure, scope, plan.settings));
  const tunnukset = new Set(measures.map(({ tunnus }) => tunnus));
  return {
    ...records,
    plan: { ...plan, measures },
    questions: questions.filter(({ tunnus }) => tunnukset.has(tunnus)),
    answers: answers.filter(({ tunnus }) => tunnukset.has(tunnus)),
  };
}
