/** Gathers what the first-contact card tells one person: whether they are in a register, and when they are asked next. */

import type { WelcomeView } from '../cards/welcome-card';
import { dateIn } from '../strategy/calendar';
import type { Official } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import { tenureOf } from '../strategy/role';
import { plannedRoundsOf } from '../strategy/round-calendar';
import { COORDINATOR_ROLE as coordinatorRole } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';

/** @param official the person as the store knows them; null for somebody in no register */
export async function welcomeFor(
  deps: Pick<JobDeps, 'store'>,
  official: Pick<Official, 'id' | 'tenantId' | 'isCoordinator'> | null,
  now: string,
): Promise<WelcomeView> {
  if (!official) return { who: 'stranger', coordinatorRole };
  const plans = (await deps.store.plans.all()).filter((plan) => plan.tenantId === official.tenantId);
  const [first] = plans;
  if (official.isCoordinator) {
    const nextOpensOn = first ? nextOpeningOf(first, now) : null;
    return { who: 'coordinator', planName: first?.settings.name ?? '', nextOpensOn };
  }
  for (const plan of plans) {
    const today = dateIn(plan.settings.zone, now);
    const roles = await deps.store.roles.ofPlan(plan.planId);
    if (!roles.some((role) => tenureOf(role, today)?.officialId === official.id)) continue;
    return { who: 'official', planName: plan.settings.name, coordinatorRole, nextOpensOn: nextOpeningOf(plan, now) };
  }
  return { who: 'stranger', coordinatorRole };
}

/** The opening date of the next round that the plan foresees, today included; null after the last. */
export function nextOpeningOf(plan: Plan, now: string): string | null {
  const today = dateIn(plan.settings.zone, now);
  return plannedRoundsOf(plan.settings).find(({ opensOn }) => opensOn >= today)?.opensOn ?? null;
}
