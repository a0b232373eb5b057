/** Excuses a question from being answered in its round, once, whoever else writes to it. */

import { answerInForceOf } from '../strategy/answers-in-force';
import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

export type Excusing = 'excused' | 'answered' | 'round-over' | 'excused-already' | 'disputed' | 'unknown-question';

/** @param by official id; @param reason in their own words */
export async function excuseQuestion(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  questionId: string,
  { by, reason }: { by: string; reason: string },
  now: string,
): Promise<Excusing> {
  for (const again = createPatience(); ; await again()) {
    const question = await deps.store.questions.get(questionId);
    const round = question ? await deps.store.rounds.get(question.roundId) : null;
    if (!question || !round) return 'unknown-question';
    const refused = await refusalOf(deps, question, round);
    if (refused) return refused;
    if ((await deps.store.questions.save({ ...question, excuse: { at: now, by, reason } })) === 'stale') continue;
    deps.log.info({ question: questionId, by }, 'a question was excused');
    const act = { by, act: 'question-excused', planId: question.planId, subject: questionId };
    await keepAct(deps, { ...act, detail: reason }, now);
    // An answer that came between the look and the write says more than an excuse.
    if (!(await isAnswered(deps, question, round))) return 'excused';
    await liftExcuse(deps, questionId, by, now);
    return 'answered';
  }
}

/**
 * The question waits for an answer again, or has one: whoever may answer it does so although nobody needs them to.
 *
 * @param by official id of who answers
 */
export async function liftExcuse(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  questionId: string,
  by: string,
  now: string,
): Promise<void> {
  for (const again = createPatience(); ; await again()) {
    const question = await deps.store.questions.get(questionId);
    if (!question?.excuse) return;
    const { excuse, ...asked } = question;
    if ((await deps.store.questions.save(asked)) === 'stale') continue;
    deps.log.info({ question: questionId, by }, 'a question that was excused is answered');
    const act = { by, act: 'excuse-lifted', planId: question.planId, subject: questionId, from: excuse.reason };
    await keepAct(deps, act, now);
    return;
  }
}

async function refusalOf(
  { store }: Pick<JobDeps, 'store'>,
  question: Question,
  round: Round,
): Promise<Exclude<Excusing, 'excused' | 'unknown-question'> | null> {
  if (round.state !== 'open') return 'round-over';
  if (question.excuse) return 'excused-already';
  if (question.dispute) return 'disputed';
  return (await isAnswered({ store }, question, round)) ? 'answered' : null;
}

async function isAnswered({ store }: Pick<JobDeps, 'store'>, question: Question, round: Round): Promise<boolean> {
  const [questions, answers] = await Promise.all([
    store.questions.ofRound(round.id),
    store.answers.ofMeasures(question.planId, [question.tunnus]),
  ]);
  return answerInForceOf(question, questions, answers) !== null;
}
