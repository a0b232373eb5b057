/**
 * Decides what becomes of an answer that arrives. Only who may answer does, only while the round is open, and what is
 * answered for somebody else says who recorded it; a replay changes nothing; two competing answers never overwrite each
 * other, for an answer carries the number it was based on.
 */

import type { Answer, AnswerContent } from './answer';
import { answerInForceOf } from './answers-in-force';
import { type Answerer, mayAnswer } from './may-answer';
import type { Question } from './question';
import type { Round } from './round';
import { seriesOf } from './series-of';
import { statusesOf } from './status';

export type AnswerDecision =
  /** Insert this; the insert under its unique id is the last guard. */
  | { store: Answer }
  /** The same content stands already: same reply, nothing stored. */
  | { same: Answer }
  /** Something else was saved meanwhile; show it and offer the official's own as a correction. */
  | { conflict: Answer }
  | { rejected: 'not-asked-of-you' | 'round-ended' | 'disputed' | 'excused' | 'nothing-to-keep' };

export interface Situation {
  question: Question;
  /** Under rule `any` what the measure's other roles were asked; others make no difference. */
  siblings?: readonly Question[];
  round: Round;
  /** Answers of this question, under rule `any` of its siblings too; others make no difference. */
  answers: readonly Answer[];
  /** Who answers: the official whose question it is, or somebody on their behalf. */
  answerer: Answerer;
}

/**
 * @param situation the stored question, round and answers, and who clicks
 * @param basedOn number of the answer that the card showed (0 = none)
 * @param content what is to be stored
 */
export function decideAnswer(
  situation: Situation,
  basedOn: number,
  content: AnswerContent,
  unchanged: boolean,
  now: string,
): AnswerDecision {
  const refusal = refusalOf(situation);
  if (refusal) return { rejected: refusal };
  const { question, siblings = [], answers } = situation;
  const inForce = answerInForceOf(question, siblings, answers);
  if (inForce && saysTheSame(inForce, content)) return { same: inForce };
  if (inForce && inForce.n !== basedOn) return { conflict: inForce };
  // What was said before somebody passed the question on keeps its number.
  const numbers = answers.filter((answer) => seriesOf(answer) === seriesOf(question)).map(({ n }) => n);
  return { store: newAnswer(situation, Math.max(0, ...numbers) + 1, content, unchanged, now) };
}

/**
 * "Ei muutosta": the earlier round's answer again, with the same status and words and no new indicator data.
 *
 * @param previous the newest answer of the measure before this round, or null
 */
export function decideNoChange(
  situation: Situation,
  previous: Answer | null,
  basedOn: number,
  now: string,
): AnswerDecision {
  const refusal = refusalOf(situation);
  if (refusal) return { rejected: refusal };
  if (!previous || !mayKeep(previous, situation.question)) return { rejected: 'nothing-to-keep' };
  return decideAnswer(situation, basedOn, keptContentOf(previous), true, now);
}

/** True when the previous status can be given to this question too ("etenee" cannot close a measure). */
export function mayKeep(previous: Pick<Answer, 'status'>, question: Pick<Question, 'scale'>): boolean {
  return statusesOf(question.scale).includes(previous.status);
}

/** Why they may not answer this question now, or null when they may. */
export function refusalOf({
  question,
  round,
  answerer,
}: Situation): 'not-asked-of-you' | 'round-ended' | 'disputed' | 'excused' | null {
  if (!mayAnswer(answerer, question, round.tenantId)) return 'not-asked-of-you';
  if (round.state !== 'open') return 'round-ended';
  if (question.dispute) return 'disputed';
  if (question.excuse) return 'excused';
  return null;
}

function keptContentOf(previous: Answer): AnswerContent {
  const { status, reason, realisation, obstacle, need, needFrom, nextStep, nextStepOn, link } = previous;
  return {
    status,
    reason,
    realisation,
    values: [],
    success: '',
    obstacle,
    need,
    needFrom,
    nextStep,
    nextStepOn,
    link,
    publishable: false,
  };
}

function newAnswer(
  { question, answerer }: Situation,
  n: number,
  content: AnswerContent,
  unchanged: boolean,
  now: string,
): Answer {
  return {
    ...content,
    id: `${seriesOf(question)}/${n}`,
    questionId: question.id,
    ...(question.sharedId !== undefined && { sharedId: question.sharedId }),
    n,
    roundId: question.roundId,
    planId: question.planId,
    tunnus: question.tunnus,
    roleId: question.roleId,
    scale: question.scale,
    officialId: question.officialId,
    recordedBy: answerer.id === question.officialId ? null : answerer.id,
    unchanged,
    answeredAt: now,
    schema: 1,
  };
}

function saysTheSame(answer: Answer, content: AnswerContent): boolean {
  return JSON.stringify(contentKeyOf(answer)) === JSON.stringify(contentKeyOf(content));
}

function contentKeyOf(content: AnswerContent): unknown[] {
  return [
    content.status,
    content.reason,
    content.realisation,
    content.values.map(({ indicator, number, on }) => [indicator, number, on]),
    content.success,
    content.obstacle,
    content.need,
    content.needFrom,
    content.nextStep,
    content.nextStepOn,
    content.link,
    content.publishable,
  ];
}
