/** When a card that its official put off comes back: "Palaa myöhemmin". Never in the past and never after the round's last day. */

import { dateIn, instantAt } from './calendar';
import type { LaterChoice } from './card-action';
import { addDays, addWorkingDays, nextWorkingDay, weekdayOf } from './working-days';

const COMES_BACK_AT = '09:00';
const DAYS_IN_WEEK = 7;

/**
 * The instant at which the card returns, or null when that choice is not open any more.
 * `tomorrow` is the next working day, `monday` the next Monday moved off holidays, `last-day` the round's last day;
 * each at 9:00 in the zone.
 */
export function laterMoment(choice: LaterChoice, zone: string, closesOn: string, now: string): string | null {
  const on = dayOf(choice, closesOn, dateIn(zone, now));
  const at = instantAt(zone, on, COMES_BACK_AT);
  return on > closesOn || at <= now ? null : at;
}

function dayOf(choice: LaterChoice, closesOn: string, today: string): string {
  switch (choice) {
    case 'tomorrow':
      return addWorkingDays(today, 1);
    case 'monday':
      return nextWorkingDay(addDays(today, DAYS_IN_WEEK + 1 - weekdayOf(today)));
    case 'last-day':
      return closesOn;
  }
}
