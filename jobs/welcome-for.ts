/** Gathers what the first-contact card tells one person: whether they are in a register, and when they are asked next. */

import { dateIn } from '../strategy/calendar';
import type { Official } from '../strategy/official';
import { tenureOf } from '../strategy/role';
import { plannedRoundsOf } from '../strategy/round-calendar';
import type { JobDeps } from './job-deps';

export interface Welcome {
  as: 'official' | 'coordinator' | 'stranger';
  planName: string | null;
  /** Names of the roles the person holds today. */
  roles: string[];
  /** Opening date of the next round, when one is known. */
  nextOn: string | null;
}

/** @param official the person, who may be in no register at all */
export async function welcomeFor(
  deps: Pick<JobDeps, 'store'>,
  official: Pick<Official, 'id' | 'tenantId' | 'isCoordinator'>,
  now: string,
): Promise<Welcome> {
  const plans = (await deps.store.plans.all()).filter((plan) => plan.tenantId === official.tenantId);
  for (const plan of plans) {
    const today = dateIn(plan.settings.zone, now);
    const held = (await deps.store.roles.ofPlan(plan.planId)).filter(
      (role) => tenureOf(role, today)?.officialId === official.id,
    );
    if (held.length === 0 && !official.isCoordinator) continue;
    const nextOn = plannedRoundsOf(plan.settings).find(({ opensOn }) => opensOn >= today)?.opensOn ?? null;
    const as = official.isCoordinator ? 'coordinator' : 'official';
    return { as, planName: plan.settings.name, roles: held.map((role) => role.name), nextOn };
  }
  return { as: official.isCoordinator ? 'coordinator' : 'stranger', planName: null, roles: [], nextOn: null };
}
