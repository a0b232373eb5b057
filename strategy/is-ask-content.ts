/** Whether a message carries the live card of somebody's ask: the first one, one that came back, or a reminder. */

import type { DeliveryContent } from './delivery';

/** All of them are copies of the same card; the newest is where the ask lives. */
export function isAskContent({ kind }: Pick<DeliveryContent, 'kind'>): boolean {
  return kind === 'ask' || kind === 'ask-again' || kind === 'reminder';
}
