/** Ends every ask of a round that still waits, with the reason why it is not sent. */

import type { SkipReason } from '../strategy/delivery';
import type { JobDeps } from './job-deps';

export async function skipWaiting(
  deps: Pick<JobDeps, 'store'>,
  roundId: string,
  reason: SkipReason,
  now: string,
): Promise<void> {
  for (const delivery of await deps.store.deliveries.ofRound(roundId)) {
    if (delivery.state.is !== 'waiting') continue;
    await deps.store.deliveries.save({ ...delivery, state: { is: 'skipped', reason, at: now } });
  }
}
