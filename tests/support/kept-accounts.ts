/**
 * The accounts of a town as the product promises them: planned = sent + skipped + unreachable + waiting, every measure is
 * asked or has its reason, everybody who has a question has one card, and what Teams got is what was written down as sent.
 */

import { countRound } from '../../jobs/count-round';
import { askId } from '../../strategy/ask';
import type { Town } from './a-town';
import { deliveriesOf } from './post-of';

/** What does not add up, one line each; nothing when all is well. Product rule 6. */
export async function brokenAccounts(town: Town, planId: string): Promise<string[]> {
  const broken: string[] = [];
  const deliveries = await deliveriesOf(town);
  for (const round of await town.store.rounds.ofPlan(planId)) {
    const { planned, sent, skipped, unreachable, waiting, measures, asked, notAsked } = await countRound(
      town.store,
      round,
    );
    if (planned !== sent + skipped + unreachable + waiting)
      broken.push(`${round.id}: ${planned} planned do not add up`);
    const reasons = Object.values(notAsked).reduce((sum, count) => sum + count, 0);
    if (round.openedAt && measures !== asked + reasons)
      broken.push(`${round.id}: a measure is neither asked nor excepted`);
    for (const officialId of new Set((await town.store.questions.ofRound(round.id)).map((one) => one.officialId))) {
      const cards = deliveries.filter(({ id }) => id === `${askId(round.id, officialId)}/ask`);
      if (round.state === 'open' && cards.length !== 1)
        broken.push(`${round.id}: ${officialId} has ${cards.length} cards`);
    }
  }
  const written = deliveries.flatMap(({ state }) => (state.is === 'sent' ? [state.activityId] : []));
  const arrived = town.messenger.messages.map(({ activityId }) => activityId);
  if (new Set(written).size !== written.length) broken.push('one message stands for two deliveries');
  const unwritten = arrived.filter((id) => !written.includes(id));
  if (unwritten.length > 0) broken.push(`${unwritten.length} messages arrived that nothing says were sent`);
  if (written.length > arrived.length) broken.push('something is called sent that did not arrive');
  return broken;
}
