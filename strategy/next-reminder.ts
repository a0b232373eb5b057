/** When the clock reminds somebody next in an open round, as the plan's rule and people's wishes have it: for the coordinator to know. */

import { dateIn } from './calendar';
import { reminderId } from './decide-reminders';
import { reminderLevelsOf } from './reminder-levels';
import { reminderRulesOf } from './reminder-rules';
import { type ReminderRecords, type Standing, standingsIn } from './reminder-standing';

/** The first day from today on which somebody who misses something is due; null when nobody is any more. */
export function nextReminderOf(records: ReminderRecords, now: string): string | null {
  const { round, plan } = records;
  if (round.state !== 'open') return null;
  const today = dateIn(plan.settings.zone, now);
  const days = standingsIn(records).flatMap((standing) => daysLeftOf(standing, records));
  return days.filter((on) => on >= today).sort()[0] ?? null;
}

/** Levels that nothing was written of yet, as long as the round's cap leaves room. */
function daysLeftOf(
  { open, askedAt, askId, official, deliveries }: Standing,
  { plan, round }: ReminderRecords,
): string[] {
  if (open.length === 0 || askedAt === null) return [];
  const { settings } = plan;
  const rules = reminderRulesOf(settings);
  const written = deliveries.filter(({ id }) => id.startsWith(`${askId}/reminder/`));
  const counted = written.filter(({ state }) => state.is === 'sent' || state.is === 'waiting');
  if (counted.length >= rules.mostInRound) return [];
  const askedOn = dateIn(settings.zone, askedAt);
  return reminderLevelsOf(rules, askedOn, round.closesOn, official?.wishes)
    .filter((day) => !written.some(({ id }) => id === reminderId(askId, day)))
    .map(({ dueOn }) => dueOn);
}
