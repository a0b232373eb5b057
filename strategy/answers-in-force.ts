/**
 * Which answers count. An answer to a question that its official says is not theirs counts nowhere; of the others the
 * newest is in force. Counts, the council's table and the digest start from here, so that they tell the same of a round.
 */

import type { Answer } from './answer';
import type { Question } from './question';
import type { Round } from './round';

/**
 * The answers of one round that are in force: one for each question that is answered and not disputed.
 *
 * @param records the round, its questions and the plan's answers, in any order
 */
export function answersInForce(records: {
  round: Pick<Round, 'id'>;
  questions: readonly Pick<Question, 'id' | 'dispute'>[];
  answers: readonly Answer[];
}): Answer[] {
  const ofRound = records.answers.filter(({ roundId }) => roundId === records.round.id);
  return newestAnswers(undisputedAnswers(records.questions, ofRound));
}

/** Every answer but those to a disputed question ("Ei kuulu minulle" takes back what was said before it). */
export function undisputedAnswers(
  questions: readonly Pick<Question, 'id' | 'dispute'>[],
  answers: readonly Answer[],
): Answer[] {
  const disputed = new Set(questions.filter(({ dispute }) => dispute !== null).map(({ id }) => id));
  return answers.filter(({ questionId }) => !disputed.has(questionId));
}

/** The newest answer of each question, oldest first: the greater number is in force, whatever the clocks said. */
export function newestAnswers(answers: readonly Answer[]): Answer[] {
  const newest = new Map<string, Answer>();
  for (const answer of answers)
    if ((newest.get(answer.questionId)?.n ?? 0) < answer.n) newest.set(answer.questionId, answer);
  return [...newest.values()].sort((one, other) => one.answeredAt.localeCompare(other.answeredAt));
}
