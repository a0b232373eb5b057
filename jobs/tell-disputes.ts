/**
 * Tells the coordinators of every question of an open round that its official says is not theirs, in the official's own
 * words, with the ways on. Derived from the questions, so that a dispute whose writing was the last thing before a crash is
 * told all the same.
 */

import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { tellCoordinators } from './tell-coordinators';

export async function tellDisputes(deps: JobDeps, round: Round, now: string): Promise<void> {
  const disputed = (await deps.store.questions.ofRound(round.id)).filter(({ dispute }) => dispute !== null);
  if (disputed.length === 0) return;
  const { plan, roles } = await readRecords(deps.store, round);
  const nameOf = (roleId: string) => roles.find((role) => role.id === roleId)?.name ?? '';
  for (const { id, tunnus, roleId, dispute } of disputed as (Question & { dispute: object })[]) {
    const { at, words, byOfficialId, proposedRoleId } = dispute;
    const notice = {
      kind: 'question-disputed',
      questionId: id,
      roundId: round.id,
      tunnus,
      measure: plan.measures.find((measure) => measure.tunnus === tunnus)?.text ?? '',
      official: (await deps.store.officials.get(byOfficialId))?.name ?? '',
      role: nameOf(roleId),
      words,
      ...(proposedRoleId !== undefined && { proposed: nameOf(proposedRoleId) }),
    } as const;
    await tellCoordinators(deps, round.tenantId, disputeKey(id, at), notice, now);
  }
}

/** What every coordinator's notice of one dispute is called. */
export function disputeKey(questionId: string, disputedAt: string): string {
  return `${questionId}/disputed/${disputedAt}`;
}
