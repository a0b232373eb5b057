/**
 * Which questions of a round still miss an answer. Disputed and excused ones miss none; under rule `any` the first answer
 * of anybody asked closes the measure for all of them.
 */

import type { Answer } from './answer';
import { isCounted } from './is-counted';
import { isTakenBack } from './is-taken-back';
import type { Measure } from './plan';
import type { Question } from './question';

/**
 * @param questions of the round, or some of them
 * @param answers of the round at least; others make no difference
 * @returns those of the questions that count and that nobody has answered, in their order
 */
export function openQuestionsOf<
  One extends Pick<Question, 'id' | 'roundId' | 'tunnus' | 'dispute' | 'excuse' | 'settled'>,
>(
  questions: readonly One[],
  answers: readonly Pick<Answer, 'questionId' | 'roundId' | 'tunnus' | 'answeredAt'>[],
  measures: readonly Pick<Measure, 'tunnus' | 'rule'>[],
): One[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  const counted = answers.filter((answer) => {
    const question = known.get(answer.questionId);
    return !question || (question.dispute === null && !isTakenBack(question, answer));
  });
  const answered = new Set(counted.map(({ questionId }) => questionId));
  const shared = new Set(measures.filter(({ rule }) => rule === 'any').map(({ tunnus }) => tunnus));
  const said = new Set(counted.map(({ roundId, tunnus }) => placeOf(roundId, tunnus)));
  const isAnswered = ({ id, roundId, tunnus }: One) =>
    answered.has(id) || (shared.has(tunnus) && said.has(placeOf(roundId, tunnus)));
  return questions.filter((question) => isCounted(question) && !isAnswered(question));
}

function placeOf(roundId: string, tunnus: string): string {
  return JSON.stringify([roundId, tunnus]);
}
