/**
 * Ends every ask of a round that still waits, reminders and escalations with them, and says why it is not sent. Digests of a closed round go on; what one
 * of a cancelled round says is not true any more.
 */

import type { SkipReason } from '../strategy/delivery';
import { isAskContent } from '../strategy/is-ask-content';
import type { JobDeps } from './job-deps';

export async function skipWaiting(
  deps: Pick<JobDeps, 'store'>,
  roundId: string,
  reason: SkipReason,
  now: string,
): Promise<void> {
  for (const delivery of await deps.store.deliveries.ofRound(roundId)) {
    const { state, content } = delivery;
    const isAsk = isAskContent(content) || content.kind === 'escalation';
    const isUntrue = content.kind === 'digest' && reason === 'round-cancelled';
    if (state.is !== 'waiting' || !(isAsk || isUntrue)) continue;
    await deps.store.deliveries.save({ ...delivery, state: { is: 'skipped', reason, at: now } });
  }
}
