/**
 * The days on which people are reminded: working days, Finnish holidays and the two eves left out, and none in July. Days of
 * July are not counted either, so that nobody comes back to a reminder for the time they were away.
 */

import { addDays, isQuietMonth, isWorkingDay } from './working-days';

export function isReminderDay(on: string): boolean {
  return isWorkingDay(on) && !isQuietMonth(on);
}

/** The nth such day after a date. Every question of a round counts from the same few days, every minute. */
export function addReminderDays(on: string, n: number): string {
  const key = `${on} ${n}`;
  const day = known.get(key) ?? countFrom(on, n);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, day);
  return day;
}

function countFrom(on: string, n: number): string {
  let day = on;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isReminderDay(day)) left -= 1;
  }
  return day;
}

const known = new Map<string, string>();
const MOST_REMEMBERED = 1_000;
