/**
 * Counting by working days: Monday to Friday, without Finnish holidays and the two eves kept free. Works on calendar
 * dates ('2022-08-15') alone, so no zone and no clock come in.
 */

import { DateTime } from 'luxon';
import { ToteumaError } from './errors';
import { isFinnishHoliday } from './finnish-holidays';

const MONTHS_LEFT_IN_PEACE = [7];

/** True on Monday to Friday unless it is a Finnish public holiday, juhannusaatto or jouluaatto. */
export function isWorkingDay(on: string): boolean {
  return weekdayOf(on) <= 5 && !isFinnishHoliday(on);
}

/** The day itself when it is a working day, else the first working day after it. */
export function nextWorkingDay(on: string): string {
  return isWorkingDay(on) ? on : addWorkingDays(on, 1);
}

/** The nth working day after a date, or before it for a negative n. Zero gives the date itself, working day or not. */
export function addWorkingDays(on: string, n: number): string {
  const step = n < 0 ? -1 : 1;
  let day = on;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * How many working days lie after `fromOn` up to and including `toOn`; negative, counted the other way, when `toOn` is
 * earlier. The inverse of `addWorkingDays`: from Friday to Monday is 1.
 */
export function workingDaysBetween(fromOn: string, toOn: string): number {
  const step = toOn < fromOn ? -1 : 1;
  let count = 0;
  const last = plainDate(toOn).toISODate();
  for (let day = plainDate(fromOn).toISODate(); day !== last; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) count += step;
  }
  return count;
}

/** True in July, when nobody is asked or reminded (product rule 4). */
export function isQuietMonth(on: string): boolean {
  return MONTHS_LEFT_IN_PEACE.includes(plainDate(on).month);
}

/** A calendar date so many days later, or earlier for a negative number. */
export function addDays(on: string, days: number): string {
  return plainDate(on).plus({ days }).toISODate();
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(on: string): number {
  return plainDate(on).weekday;
}

/** A calendar date as a luxon value at midnight UTC. Throws `not-a-date` for anything but an existing YYYY-MM-DD. */
function plainDate(on: string): DateTime<true> {
  const date = DateTime.fromISO(on, { zone: 'utc' });
  if (!date.isValid || !/^\d{4}-\d{2}-\d{2}$/.test(on)) {
    throw new ToteumaError('not-a-date', `"${on}" is not a calendar date.`, {
      fix: 'Give an existing date as YYYY-MM-DD.',
      retry: 'never',
    });
  }
  return date;
}
