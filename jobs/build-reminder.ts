/**
 * Builds a reminder at the moment it is sent: the live card with what is still missing. One that has become pointless since
 * it was decided is not sent, and says why.
 */

import { askCard } from '../cards/ask-card';
import { untouched } from '../strategy/ask-view';
import { dateIn, nextOfficeMoment } from '../strategy/calendar';
import { skipReasonOf } from '../strategy/decide-reminders';
import type { Delivery, DeliveryContent, SkipReason } from '../strategy/delivery';
import { languageOf, type Official } from '../strategy/official';
import type { Outgoing } from '../strategy/ports/messenger';
import { notPromptedBecause, standingsIn } from '../strategy/reminder-standing';
import { nextOpenQuestion } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';
import { readAskIn } from './read-ask';

type Reminder = Extract<DeliveryContent, { kind: 'reminder' }>;

/** @param delivery the reminder itself, which waits */
export async function buildReminder(
  { store }: Pick<JobDeps, 'store'>,
  official: Official,
  delivery: Delivery,
  { roundId }: Reminder,
  now: string,
): Promise<Outgoing | { skip: SkipReason }> {
  const round = await store.rounds.get(roundId);
  if (!round) return { skip: 'nothing-to-ask' };
  if (round.state === 'cancelled') return { skip: 'round-cancelled' };
  if (round.state === 'closed') return { skip: 'round-closed' };
  const { records, view } = await readAskIn(store, round, official);
  const { zone } = records.plan.settings;
  // It belongs to the day it was decided for: after that the next one is on its way.
  if (dateIn(zone, now) > dateIn(zone, nextOfficeMoment(zone, delivery.createdAt))) return { skip: 'missed' };
  const [ask, deliveries] = await Promise.all([store.asks.get(view.askId), store.deliveries.ofOfficial(official.id)]);
  const others = deliveries.filter(({ id }) => id !== delivery.id);
  const all = { ...records, asks: ask ? [ask] : [], officials: [official], deliveries: others };
  const standing = standingsIn(all).find(({ officialId }) => officialId === official.id);
  if (!standing) return { skip: 'nothing-to-ask' };
  const because = notPromptedBecause(standing, all, now, now);
  const next = nextOpenQuestion(view, null);
  if (because !== null) return { skip: skipReasonOf(because) };
  if (next === null) return { skip: 'answered-already' };
  return askCard(view, { ...untouched(next.questionId), isReminder: true }, languageOf(official), now);
}
