/** Creates the records of rounds whose announcement is due; rounds whose time has passed are never made up for. */

import { dateIn } from '../strategy/calendar';
import type { Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { plannedRoundsOf } from '../strategy/round-calendar';
import type { JobDeps } from './job-deps';

/** @param plan newest version of the plan */
export async function planRounds(deps: Pick<JobDeps, 'store'>, plan: Plan, now: string): Promise<void> {
  const today = dateIn(plan.settings.zone, now);
  for (const { name, opensOn, closesOn, announceOn } of plannedRoundsOf(plan.settings)) {
    if (announceOn > today || closesOn < today) continue;
    const round: Round = {
      id: `${plan.planId}/${name}`,
      planId: plan.planId,
      tenantId: plan.tenantId,
      name,
      planVersion: null,
      state: 'planned',
      opensOn,
      closesOn,
      announcedAt: null,
      confirmedAt: null,
      confirmedBy: null,
      openedAt: null,
      endedAt: null,
      missedToldAt: null,
      notAsked: [],
      missingRoles: [],
      schema: 1,
      version: 1,
    };
    await deps.store.rounds.add(round);
  }
}
