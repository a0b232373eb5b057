/**
 * Brings the cards of deputies and superiors to their end: when nothing is missing any more, when the round is over, when a
 * newer one has taken their place. Until then they are left alone, for an edit would wipe an answer or a reason that is
 * being typed in one; its buttons say what has become of a question.
 */

import { escalationCard, escalationMovedCard } from '../cards/escalation-card';
import { byOfficial } from '../strategy/by-official';
import type { Delivery } from '../strategy/delivery';
import { languageOf } from '../strategy/official';
import type { Round } from '../strategy/round';
import { inSendingOrder, type SentDelivery } from '../strategy/sent-delivery';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { escalationIn } from './read-escalation';
import { readRecords } from './read-records';
import { showOnce } from './show-once';

/** @param deliveries all of the round */
export async function reconcileEscalations(
  deps: JobDeps,
  round: Round,
  deliveries: readonly Delivery[],
  now: string,
): Promise<void> {
  if (isLongOver(round, now)) return;
  const sent = deliveries.filter(isSentEscalation);
  if (sent.length === 0) return;
  const records = await readRecords(deps.store, round);
  for (const [officialId, own] of byOfficial(sent)) {
    const official = await deps.store.officials.get(officialId);
    if (!official) continue;
    const language = languageOf(official);
    const cards = inSendingOrder(own);
    const newest = cards.at(-1);
    const view = await escalationIn(deps.store, records, officialId);
    const isInUse = view.roundState === 'open' && view.rows.length > 0;
    for (const card of cards) {
      if (card === newest && isInUse) continue;
      const message = card === newest ? escalationCard(view, null, language) : escalationMovedCard(language);
      await showOnce(deps, card, card.state.conversation, card.state.activityId, message);
    }
  }
}

function isSentEscalation(delivery: Delivery): delivery is SentDelivery {
  return delivery.content.kind === 'escalation' && delivery.state.is === 'sent';
}
