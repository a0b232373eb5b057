/**
 * Who may answer a question: the official whose it is now; for them, a coordinator of the city and whoever it was escalated
 * to. What is answered for somebody else is marked so, and its owner may correct it.
 */

import type { Official } from './official';
import type { Question } from './question';

/** `own`: they answer for themselves. `on-behalf`: for the official whose question it is. */
export type AnswerRight = 'own' | 'on-behalf';

/** Whoever acts, as the store knows them. */
export type Answerer = Pick<Official, 'id' | 'tenantId' | 'isCoordinator'>;

/**
 * @param tenantId of the question's round
 * @returns null when they may not answer it at all
 */
export function answerRightOf(
  answerer: Answerer,
  question: Pick<Question, 'officialId' | 'escalations'>,
  tenantId: string,
): AnswerRight | null {
  if (answerer.tenantId !== tenantId) return null;
  if (question.officialId === answerer.id) return 'own';
  const isEscalated = (question.escalations ?? []).some(({ toOfficialId }) => toOfficialId === answerer.id);
  return answerer.isCoordinator || isEscalated ? 'on-behalf' : null;
}

/** True for the owner, a coordinator, and whoever it was escalated to. */
export function mayAnswer(
  answerer: Answerer,
  question: Pick<Question, 'officialId' | 'escalations'>,
  tenantId: string,
): boolean {
  return answerRightOf(answerer, question, tenantId) !== null;
}
