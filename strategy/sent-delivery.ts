/** Deliveries that have arrived: where they stand is known, so that what they show can be edited. */

import type { Delivery, DeliveryContent, DeliveryState } from './delivery';

export type SentState = Extract<DeliveryState, { is: 'sent' }>;

export type SentDelivery<Content extends DeliveryContent = DeliveryContent> = Delivery & {
  state: SentState;
  content: Content;
};

/** The oldest first; the last is the one that a person looks at now. */
export function inSendingOrder<Copy extends SentDelivery>(copies: readonly Copy[]): Copy[] {
  return [...copies].sort((one, other) => one.state.sentAt.localeCompare(other.state.sentAt));
}
