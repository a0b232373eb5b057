/** For whom the digest of a channel is, by the name that its plan gives the audience. */

import { audiencesOf } from '../strategy/audiences-of';
import type { Channel } from '../strategy/channel';
import type { LocalText } from '../strategy/language';
import type { Store } from '../strategy/ports/store';

/** @returns null where no digest goes, and when the plan does not know the audience any more */
export async function audienceOfChannel(
  store: Pick<Store, 'plans'>,
  { planId, audienceId }: Pick<Channel, 'planId' | 'audienceId'>,
): Promise<LocalText | null> {
  const plan = planId === null ? null : await store.plans.latest(planId);
  return (plan && audiencesOf(plan.settings).find(({ id }) => id === audienceId)?.label) ?? null;
}
