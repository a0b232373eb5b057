/** Which digests a channel may mean when it says no more than "the digest here". */

import { audiencesOf } from '../strategy/audiences-of';
import type { Audience, Plan } from '../strategy/plan';
import type { JobDeps } from './job-deps';

interface DigestChoice {
  plan: Plan;
  audience: Audience;
}

/** Those of the one plan whose round is open; else those of every plan of the tenant. Empty before the first plan. */
export async function digestsToChoose(deps: Pick<JobDeps, 'store'>, tenantId: string): Promise<DigestChoice[]> {
  const plans = (await deps.store.plans.all()).filter((plan) => plan.tenantId === tenantId);
  const open: Plan[] = [];
  for (const plan of plans) {
    const rounds = await deps.store.rounds.ofPlan(plan.planId);
    if (rounds.some(({ state }) => state === 'open')) open.push(plan);
  }
  return (open.length === 1 ? open : plans).flatMap((plan) =>
    audiencesOf(plan.settings).map((audience) => ({ plan, audience })),
  );
}
