/**
 * Hands a question over, or returns it to its official. One write does it: the question says who is asked now, and its
 * history who was asked before, in which role, and who decided. What was answered stays answered.
 */

import type { HandOver, Question, Settlement } from './question';

export interface HandOverWish {
  toOfficialId: string;
  /** The role in which they are asked; null = the same as before. */
  toRoleId: string | null;
  /** Official id or `clock`. */
  by: string;
  /** While the present official is away: the last day of it. */
  awayUntilOn?: string;
}

/**
 * @param isAnswered whether the question has an answer: whom it was escalated to before then stays named
 * @returns the question as it is to be saved; null when it is theirs already
 */
export function handOver(question: Question, wish: HandOverWish, isAnswered: boolean, now: string): Question | null {
  const { toOfficialId, by, awayUntilOn } = wish;
  const roleId = wish.toRoleId ?? question.roleId;
  if (question.officialId === toOfficialId && question.roleId === roleId) return null;
  const { escalations, ...rest } = question;
  const entry: HandOver = {
    at: now,
    fromOfficialId: question.officialId,
    toOfficialId,
    ...(roleId !== question.roleId && { fromRoleId: question.roleId }),
    by,
    ...(awayUntilOn !== undefined && { awayUntilOn }),
  };
  return {
    ...rest,
    // Nobody stands above the new official yet.
    ...(escalations && isAnswered && { escalations }),
    ...settledBy(question, { by, at: now, how: 'handed-over', words: '' }),
    officialId: toOfficialId,
    roleId,
    dispute: null,
    handOvers: [...question.handOvers, entry],
  };
}

/**
 * "Kuuluu sittenkin": the disputed question goes back into the ask of its official.
 *
 * @returns null when nobody disputes it any more
 */
export function returnQuestion(
  question: Question,
  { by, words }: { by: string; words: string },
  now: string,
): Question | null {
  if (question.dispute === null) return null;
  return { ...question, ...settledBy(question, { by, at: now, how: 'returned', words }), dispute: null };
}

/** Who answers for it as long as its official is there: they lent it to a deputy while away. */
export function lentBy({ handOvers, officialId }: Pick<Question, 'handOvers' | 'officialId'>): HandOver | null {
  const last = handOvers.at(-1);
  return last?.awayUntilOn !== undefined && last.toOfficialId === officialId ? last : null;
}

function settledBy(
  { dispute, settled = [] }: Question,
  settlement: Omit<Settlement, 'disputedAt'>,
): { settled?: Settlement[] } {
  return dispute ? { settled: [...settled, { disputedAt: dispute.at, ...settlement }] } : {};
}
