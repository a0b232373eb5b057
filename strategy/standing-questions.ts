/**
 * Where every question of a round stands: answered, missing, disputed or excused. Disputed and excused ones count neither
 * as answered nor as missing; under rule `any` the questions of one measure count once, answered as soon as one of them is.
 */

import { answersInForce } from './answers-in-force';
import { groupedBy } from './grouped-by';
import type { Question } from './question';
import type { RoundRecords } from './view-ask';

export interface StandingQuestions {
  /** How many count, and how many of them are answered. */
  asked: number;
  answered: number;
  /** Every question that still waits for its own answer; under rule `any` one of each role. */
  missing: Question[];
  disputed: Question[];
  excused: Question[];
}

export function standingQuestionsOf(
  records: Pick<RoundRecords, 'plan' | 'round' | 'questions' | 'answers'>,
): StandingQuestions {
  const answered = new Set(answersInForce(records).map(({ questionId }) => questionId));
  const disputed = records.questions.filter(({ dispute }) => dispute !== null);
  const undisputed = records.questions.filter(({ dispute }) => dispute === null);
  const excused = undisputed.filter(({ id, excuse }) => excuse !== undefined && !answered.has(id));
  const counted = undisputed.filter((question) => !excused.includes(question));
  const anyOnes = new Set(records.plan.measures.filter(({ rule }) => rule === 'any').map(({ tunnus }) => tunnus));
  const voices = [...groupedBy(counted, ({ id, tunnus }) => (anyOnes.has(tunnus) ? `any ${tunnus}` : id)).values()];
  const open = voices.filter((voice) => !voice.some(({ id }) => answered.has(id)));
  return {
    asked: voices.length,
    answered: voices.length - open.length,
    missing: open.flat(),
    disputed,
    excused,
  };
}
