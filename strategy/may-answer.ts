/**
 * Who may answer a question: the official whose it is now; for them, a coordinator of the city and whoever it was escalated
 * to. What is answered for somebody else is marked so, and its owner may correct it.
 */

import type { Official } from './official';
import type { Question } from './question';

/** Whoever acts, as the store knows them. */
export type Answerer = Pick<Official, 'id' | 'tenantId' | 'isCoordinator'>;

/**
 * True for the owner, a coordinator, and whoever it was escalated to.
 *
 * @param tenantId of the question's round
 */
export function mayAnswer(
  answerer: Answerer,
  question: Pick<Question, 'officialId' | 'escalations'>,
  tenantId: string,
): boolean {
  if (answerer.tenantId !== tenantId) return false;
  const isEscalated = (question.escalations ?? []).some(({ toOfficialId }) => toOfficialId === answerer.id);
  return question.officialId === answerer.id || answerer.isCoordinator || isEscalated;
}
