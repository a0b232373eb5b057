/** Builds a delivery that waits for its first attempt. */

import type { Delivery, DeliveryContent, Recipient, WaitReason } from '../strategy/delivery';

export function plannedDelivery(of: {
  id: string;
  tenantId: string;
  recipient: Recipient;
  content: DeliveryContent;
  now: string;
  planId?: string;
  roundId?: string;
  /** When it may be sent first; now unless said. */
  notBefore?: string;
  why?: WaitReason;
}): Delivery {
  return {
    id: of.id,
    planId: of.planId ?? null,
    roundId: of.roundId ?? null,
    tenantId: of.tenantId,
    recipient: of.recipient,
    content: of.content,
    state: { is: 'waiting', nextAttemptAt: of.notBefore ?? of.now, why: of.why ?? 'first' },
    attempts: 0,
    shownHash: null,
    createdAt: of.now,
    schema: 1,
    version: 1,
  };
}
