/** When the clock reminds next in an open round, as the plan's rule and the calendar have it, for the coordinator to know. */

import { askId } from './ask';
import { dateIn } from './calendar';
import type { Delivery } from './delivery';
import type { PlanSettings } from './plan';
import { reminderRulesOf } from './reminder-rules';
import type { Round } from './round';
import { addWorkingDays, isQuietMonth } from './working-days';

/**
 * The first day from today on which somebody who misses something is due to be reminded; a calendar date, or null when
 * nobody is any more. Personal wishes may move it.
 *
 * @param missing officials who have not answered everything
 * @param deliveries all of the round
 */
export function nextReminderOf(
  { settings, round, missing }: { settings: PlanSettings; round: Round; missing: readonly string[] },
  deliveries: readonly Delivery[],
  now: string,
): string | null {
  if (round.state !== 'open') return null;
  const { afterWorkingDays, onLastDay, mostInRound } = reminderRulesOf(settings);
  const today = dateIn(settings.zone, now);
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  const days = missing.flatMap((officialId) => {
    const ask = askId(round.id, officialId);
    const state = byId.get(`${ask}/ask`)?.state;
    const reminded = deliveries.filter(({ id }) => id.startsWith(`${ask}/reminder/`)).length;
    if (state?.is !== 'sent' || reminded >= mostInRound) return [];
    const sentOn = dateIn(settings.zone, state.sentAt);
    const levels = [
      ...afterWorkingDays.map((count, at) => ({ level: String(at + 1), on: addWorkingDays(sentOn, count) })),
      ...(onLastDay ? [{ level: 'last-day', on: round.closesOn }] : []),
    ];
    return levels
      .filter(({ level, on }) => on >= today && on <= round.closesOn && !byId.has(`${ask}/reminder/${level}`))
      .map(({ on }) => on);
  });
  return days.filter((on) => !isQuietMonth(on)).sort()[0] ?? null;
}
