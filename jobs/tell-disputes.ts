/**
 * Tells the coordinators of every question of an open round that its official says is not theirs, in the official's own
 * words. Derived from the questions, so that a dispute whose writing was the last thing before a crash is told all the same.
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
  for (const { id, tunnus, roleId, dispute } of disputed as (Question & { dispute: object })[]) {
    const { at, words, byOfficialId } = dispute;
    const notice = {
      kind: 'question-disputed',
      questionId: id,
      tunnus,
      measure: plan.measures.find((measure) => measure.tunnus === tunnus)?.text ?? '',
      official: (await deps.store.officials.get(byOfficialId))?.name ?? '',
      role: roles.find((role) => role.id === roleId)?.name ?? '',
      words,
    } as const;
    await tellCoordinators(deps, round.tenantId, `${id}/disputed/${at}`, notice, now);
  }
}
