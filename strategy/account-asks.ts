/**
 * The accounts of a round: everybody who is to be asked, by what became of their card and why. Planned = sent + skipped +
 * unreachable + waiting, and each of these is the sum of its reasons, at every instant: also while a round is being
 * opened and somebody's card is not even written down.
 */

import { askId } from './ask';
import { type Delivery, type DeliveryCounts, type DeliveryState, deliveryCountsOf } from './delivery';
import type { Question } from './question';
import type { Round } from './round';

export interface Accounts extends DeliveryCounts {
  /** How many by state and reason, as `skipped/round-cancelled`; every card is counted once. */
  reasons: Record<string, number>;
}

/** What is counted: one card of one official. */
type Card = { is: DeliveryState['is']; reason: string };

/**
 * @param questions all of the round: who is asked
 * @param deliveries all of the round; others than first asks are left out
 */
export function accountAsks(
  round: Pick<Round, 'id' | 'state'>,
  questions: readonly Pick<Question, 'officialId'>[],
  deliveries: readonly Delivery[],
): Accounts {
  const asks = deliveries.filter(({ content }) => content.kind === 'ask');
  const written = new Set(asks.map(({ id }) => id));
  const unwritten = [...new Set(questions.map(({ officialId }) => `${askId(round.id, officialId)}/ask`))].filter(
    (id) => !written.has(id),
  );
  return accountsOf([...asks.map(cardOf), ...unwritten.map(() => unwrittenIn(round))]);
}

/** The same of the cards that somebody asked to have back later. */
export function accountReturns(deliveries: readonly Delivery[]): Accounts {
  return accountsOf(deliveries.filter(({ content }) => content.kind === 'ask-again').map(cardOf));
}

function accountsOf(cards: readonly Card[]): Accounts {
  const reasons: Accounts['reasons'] = {};
  for (const { is, reason } of cards) reasons[`${is}/${reason}`] = (reasons[`${is}/${reason}`] ?? 0) + 1;
  return { ...deliveryCountsOf(cards.map((state) => ({ state }))), reasons };
}

function cardOf({ state, attempts }: Delivery): Card {
  switch (state.is) {
    case 'sent':
      return { is: state.is, reason: attempts > 1 ? 'after-repeats' : 'at-first' };
    case 'waiting':
      return { is: state.is, reason: state.why };
    case 'skipped':
    case 'unreachable':
      return { is: state.is, reason: state.reason };
  }
}

/** A round that ended before its opening was complete asks nobody any more. */
function unwrittenIn({ state }: Pick<Round, 'state'>): Card {
  if (state === 'cancelled') return { is: 'skipped', reason: 'round-cancelled' };
  if (state === 'closed') return { is: 'skipped', reason: 'round-closed' };
  return { is: 'waiting', reason: 'opening' };
}
