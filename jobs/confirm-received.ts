/**
 * Something arrived from a card, so it was delivered, whatever the POST's answer had been: an unconfirmed or uncertain
 * delivery becomes sent.
 */

import type { ConversationRef } from '../strategy/official';
import type { JobDeps } from './job-deps';

/** @param askId the ask whose card was used; @param activityId the message it stands in */
export async function confirmReceived(
  deps: Pick<JobDeps, 'store'>,
  askId: string,
  activityId: string,
  conversation: ConversationRef,
  now: string,
): Promise<void> {
  const delivery = await deps.store.deliveries.get(`${askId}/ask`);
  if (!delivery) return;
  const { state } = delivery;
  const isUncertain =
    (state.is === 'unreachable' && state.reason === 'unconfirmed') ||
    (state.is === 'waiting' && state.why === 'unknown');
  if (!isUncertain) return;
  const sent = { is: 'sent', sentAt: now, activityId, conversation } as const;
  if ((await deps.store.deliveries.save({ ...delivery, state: sent })) === 'stale') return;
  const ask = await deps.store.asks.get(askId);
  if (ask && ask.activityId === null) await deps.store.asks.save({ ...ask, activityId, conversation });
}
