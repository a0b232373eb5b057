/** Ends every ask of a round that still waits, with the reason why it is not sent. Digests of the round go on. */

import type { SkipReason } from '../strategy/delivery';
import type { JobDeps } from './job-deps';

export async function skipWaiting(
  deps: Pick<JobDeps, 'store'>,
  roundId: string,
  reason: SkipReason,
  now: string,
): Promise<void> {
  for (const delivery of await deps.store.deliveries.ofRound(roundId)) {
    const { state, content } = delivery;
    if (state.is !== 'waiting' || (content.kind !== 'ask' && content.kind !== 'ask-again')) continue;
    await deps.store.deliveries.save({ ...delivery, state: { is: 'skipped', reason, at: now } });
  }
}
