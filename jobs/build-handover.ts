/** Builds the message with the hand-over sheet, from the stored state at the moment it is read. */

import { handoverCard, noPlanHandoverCard } from '../cards/handover-card';
import { languageOf, type Official } from '../strategy/official';
import type { Outgoing } from '../strategy/ports/messenger';
import type { JobDeps } from './job-deps';
import { plansToHandOver, readHandover } from './read-handover';

/**
 * @param planId null = the plan whose round is open, else the first
 * @param isWelcome to somebody who has just become a coordinator
 */
export async function buildHandover(
  deps: Pick<JobDeps, 'store'>,
  official: Official,
  { planId, isWelcome }: { planId: string | null; isWelcome: boolean },
  now: string,
): Promise<Outgoing> {
  const language = languageOf(official);
  const plans = await plansToHandOver(deps, official.tenantId);
  const plan = plans.find((one) => one.planId === planId) ?? plans[0];
  if (!plan) return noPlanHandoverCard(isWelcome, language);
  const others = plans
    .filter((one) => one !== plan)
    .map((one) => ({ planId: one.planId, planName: one.settings.name }));
  return handoverCard(await readHandover(deps, plan, now), { others, isWelcome }, language);
}
