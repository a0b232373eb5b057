/** Finds the plan that a command names; the only one there is when it names none. */

import { Refused } from '../strategy/errors';
import type { Plan } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';

/** @throws Refused `no-plan` with the plans there are */
export async function findPlan(store: Pick<Store, 'plans'>, wanted: string | undefined): Promise<Plan> {
  const plans = await store.plans.all();
  const found = wanted === undefined ? plans : plans.filter(({ planId }) => planId === wanted);
  const [plan, another] = found;
  if (plan && !another) return plan;
  const known = plans.map(({ planId }) => planId);
  const fix = known.length > 0 ? `Name one of: ${known.join(', ')}` : 'Import a plan first: plan import.';
  throw new Refused('no-plan', `There is no plan "${wanted ?? ''}".`, known, fix, wanted ?? '');
}
