/** Whether the clockwork has nothing to look for before the next morning: no round is open, and none has just ended. */

import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';

/** Announcing and opening begin in the morning, so that a calendar clock may pass over the hours of a quiet day. */
export async function nothingUnderWay({ store }: Pick<JobDeps, 'store'>, now: string): Promise<boolean> {
  for (const { planId } of await store.plans.all()) {
    const rounds = await store.rounds.ofPlan(planId);
    if (rounds.some((round) => round.state !== 'planned' && !isLongOver(round, now))) return false;
  }
  return true;
}
