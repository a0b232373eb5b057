/**
 * Something arrived from a card, so it was delivered, whatever the POST's answer had been: a delivery with an attempt of
 * unclear result becomes sent, whichever state it had reached meanwhile, and is not repeated.
 */

import type { Delivery } from '../strategy/delivery';
import { isAskContent } from '../strategy/is-ask-content';
import type { ConversationRef } from '../strategy/official';
import type { SentState } from '../strategy/sent-delivery';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

/** @param askId the ask whose card was used; @param activityId the message it stands in */
export async function confirmReceived(
  deps: Pick<JobDeps, 'store'>,
  askId: string,
  activityId: string,
  conversation: ConversationRef,
  now: string,
): Promise<void> {
  const ask = await deps.store.asks.get(askId);
  if (!ask || ask.activityId === activityId) return;
  const copies = (await deps.store.deliveries.ofRound(ask.roundId)).filter(
    ({ id, content }) => id.startsWith(`${askId}/`) && isAskContent(content),
  );
  if (copies.some(({ state }) => state.is === 'sent' && state.activityId === activityId)) return;
  for (const { id } of copies) {
    if (await becomeSent(deps, id, { is: 'sent', sentAt: now, activityId, conversation })) return;
  }
}

/** Whoever sends it may write at the same moment, that nobody knows what became of it: that is read and answered. */
async function becomeSent(deps: Pick<JobDeps, 'store'>, deliveryId: string, state: SentState): Promise<boolean> {
  for (const again = createPatience(); ; await again()) {
    const delivery = await deps.store.deliveries.get(deliveryId);
    if (delivery === null || !(await mayHaveArrived(deps, delivery))) return false;
    if ((await deps.store.deliveries.save({ ...delivery, state })) === 'saved') return true;
  }
}

/** Not known to be sent, but begun at least once without a clear end. */
async function mayHaveArrived(deps: Pick<JobDeps, 'store'>, { id, state }: Delivery): Promise<boolean> {
  if (state.is === 'sent') return false;
  const attempts = await deps.store.attempts.ofDelivery(id);
  return attempts.some(({ result }) => result === null || result.outcome === 'unknown');
}
