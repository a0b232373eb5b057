/**
 * On which days one official would be reminded in a round: the plan's levels, counted from the day they were asked, moved
 * and thinned by their own wishes, and the last day, which nobody's wish takes away.
 */

import type { ReminderLevel } from './delivery';
import type { Wishes } from './official';
import type { ReminderRules } from './plan';
import { addReminderDays, isReminderDay } from './reminder-days';
import { addDays, isQuietMonth, weekdayOf } from './working-days';

/** A reminder that is foreseen. */
export interface LevelDay {
  level: ReminderLevel;
  /** The day on which it goes out. */
  dueOn: string;
  /** The day that the rule alone gives; earlier than `dueOn` where a wish has moved it. */
  byRuleOn: string;
}

/**
 * A level that would come on the round's last day or after it is left out: the last day has its own. "Less often" keeps the
 * last level of the rule and the last day; a wished weekday moves a level to the next such day, if one comes before the
 * round's last day.
 *
 * @param askedOn the day on which they were asked what is open; @param closesOn the round's last day
 * @returns oldest first; two levels may be moved to one day, of which the first goes out
 */
export function reminderLevelsOf(
  { afterWorkingDays, onLastDay }: Pick<ReminderRules, 'afterWorkingDays' | 'onLastDay'>,
  askedOn: string,
  closesOn: string,
  wishes: Pick<Wishes, 'weekday' | 'lessOften'> | undefined,
): LevelDay[] {
  const lastOn = lastReminderDay(closesOn);
  const end = lastOn ?? addDays(closesOn, 1);
  const byRule = afterWorkingDays.map((days, index) => ({
    level: index + 1,
    byRuleOn: addReminderDays(askedOn, days),
  }));
  const kept = wishes?.lessOften ? byRule.slice(-1) : byRule;
  const levels: LevelDay[] = kept
    .filter(({ byRuleOn }) => byRuleOn < end)
    .map(({ level, byRuleOn }) => ({ level, byRuleOn, dueOn: wishedDay(byRuleOn, wishes?.weekday ?? null, end) }));
  if (onLastDay && lastOn !== null && lastOn > askedOn) {
    levels.push({ level: 'last-day', byRuleOn: lastOn, dueOn: lastOn });
  }
  return levels;
}

/** The round's last day, or the working day before it; none for a round that ends in July. */
function lastReminderDay(closesOn: string): string | null {
  let day = closesOn;
  while (!isReminderDay(day)) {
    if (isQuietMonth(day)) return null;
    day = addDays(day, -1);
  }
  return day;
}

/** The day itself, or the next one with the wished weekday that comes before `end`. */
function wishedDay(on: string, weekday: number | null, end: string): string {
  if (weekday === null) return on;
  for (let day = on; day < end; day = addDays(day, 1)) if (weekdayOf(day) === weekday && isReminderDay(day)) return day;
  return on;
}
