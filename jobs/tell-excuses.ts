/**
 * Tells the coordinators of every question of an open round that a superior has excused, with the reason. Derived from the
 * questions, so that what was written just before a crash is told all the same; what a coordinator did, they know.
 */

import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { tellCoordinators } from './tell-coordinators';

export async function tellExcuses(deps: Pick<JobDeps, 'store' | 'log'>, round: Round, now: string): Promise<void> {
  const excused = (await deps.store.questions.ofRound(round.id)).filter(({ excuse }) => excuse);
  if (excused.length === 0) return;
  const { plan, roles } = await readRecords(deps.store, round);
  for (const { id, tunnus, roleId, officialId, excuse } of excused as (Question & { excuse: object })[]) {
    const by = await deps.store.officials.get(excuse.by);
    if (by?.isCoordinator) continue;
    const notice = {
      kind: 'question-excused',
      questionId: id,
      tunnus,
      measure: plan.measures.find((measure) => measure.tunnus === tunnus)?.text ?? '',
      role: roles.find((role) => role.id === roleId)?.name ?? '',
      official: (await deps.store.officials.get(officialId))?.name ?? '',
      by: by?.name ?? '',
      reason: excuse.reason,
    } as const;
    await tellCoordinators(deps, round.tenantId, `${id}/excused/${excuse.at}`, notice, now);
  }
}
