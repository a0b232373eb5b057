/**
 * Which answers count. An answer to a question that its official says is not theirs, or that was excused, counts nowhere; of
 * the others the newest is in force. Counts, the council's table and the digest start from here, so that they tell the same of a round.
 */

import type { Answer } from './answer';
import { groupedBy } from './grouped-by';
import { isCounted } from './is-counted';
import { isTakenBack } from './is-taken-back';
import { newestAnswerOf } from './newest-answer';
import type { Question } from './question';
import type { Round } from './round';
import { seriesOf } from './series-of';

/**
 * The answers of one round that are in force: one for each question that is answered and not disputed, under rule `any`
 * one for all that a measure's roles were asked.
 *
 * @param records the round, its questions and the plan's answers, in any order
 */
export function answersInForce(records: {
  round: Pick<Round, 'id'>;
  questions: readonly Pick<Question, 'id' | 'dispute' | 'excuse' | 'settled'>[];
  answers: readonly Answer[];
}): Answer[] {
  const ofRound = records.answers.filter(({ roundId }) => roundId === records.round.id);
  return newestAnswers(undisputedAnswers(records.questions, ofRound));
}

/**
 * The answer in force for one question, or null: its own newest; under rule `any` the newest of all who were asked the same.
 *
 * @param questions those of the same round that are known; an answer to one that is disputed does not count
 * @param answers in any order, also of other questions and rounds
 */
export function answerInForceOf(
  question: Pick<Question, 'id' | 'sharedId' | 'settled'>,
  questions: readonly Pick<Question, 'id' | 'dispute' | 'excuse' | 'settled'>[],
  answers: readonly Answer[],
): Answer | null {
  const series = seriesOf(question);
  const isOwnTakenBack = (answer: Answer) => answer.questionId === question.id && isTakenBack(question, answer);
  const ofSeries = answers.filter((answer) => seriesOf(answer) === series && !isOwnTakenBack(answer));
  const others = questions.filter(({ id }) => id !== question.id);
  return newestAnswerOf(undisputedAnswers(others, ofSeries));
}

/** Every answer but those to a question that does not count ("Ei kuulu minulle" takes back what was said before it). */
export function undisputedAnswers(
  questions: readonly Pick<Question, 'id' | 'dispute' | 'excuse' | 'settled'>[],
  answers: readonly Answer[],
): Answer[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  return answers.filter((answer) => {
    const question = known.get(answer.questionId);
    return !question || (isCounted(question) && !isTakenBack(question, answer));
  });
}

/** The newest answer of each question, under rule `any` of all that were asked the same, oldest first. */
export function newestAnswers(answers: readonly Answer[]): Answer[] {
  return [...groupedBy(answers, seriesOf).values()]
    .flatMap((series) => newestAnswerOf(series) ?? [])
    .sort((one, other) => one.answeredAt.localeCompare(other.answeredAt));
}
