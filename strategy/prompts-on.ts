/**
 * What prompts a person on a day, over all rounds: a card that asks, comes back or reminds, or word that somebody else has
 * not answered. One a day is the most; notices, digests and boards are no prompts.
 */

import { dateIn } from './calendar';
import type { Delivery } from './delivery';
import { isAskContent } from './is-ask-content';

/**
 * @param deliveries of one person
 * @param on calendar date in the zone
 * @returns those that came on that day, may have come, or are to come by its end
 */
export function promptsOn<One extends Pick<Delivery, 'content' | 'state'>>(
  deliveries: readonly One[],
  zone: string,
  on: string,
): One[] {
  return deliveries.filter(
    ({ content, state }) => (isAskContent(content) || content.kind === 'escalation') && isOn(state, zone, on),
  );
}

function isOn(state: Delivery['state'], zone: string, on: string): boolean {
  switch (state.is) {
    case 'sent':
      return dateIn(zone, state.sentAt) === on;
    case 'waiting':
      return dateIn(zone, state.nextAttemptAt) <= on;
    case 'unreachable':
      return state.reason === 'unconfirmed' && dateIn(zone, state.at) === on;
    case 'skipped':
      return false;
  }
}
