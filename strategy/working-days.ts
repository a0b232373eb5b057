/**
 * Counting by working days: Monday to Friday, without Finnish holidays and the two eves kept free. Works on calendar
 * dates ('2022-08-15') alone, so no zone and no clock come in.
 */

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
  const last = addDays(toOn, 0);
  for (let day = addDays(fromOn, 0); day !== last; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) count += step;
  }
  return count;
}

/** True in July, when nobody is asked or reminded (product rule 4). */
export function isQuietMonth(on: string): boolean {
  return MONTHS_LEFT_IN_PEACE.includes(Number(addDays(on, 0).slice(5, 7)));
}

/** A calendar date so many days later, or earlier for a negative number. */
export function addDays(on: string, days: number): string {
  return dateOf(dayNumberOf(on) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(on: string): number {
  // Day 0 was a Thursday.
  return ((((dayNumberOf(on) + 3) % 7) + 7) % 7) + 1;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A calendar date as days since 1970-01-01: plain arithmetic, because the rounds and digests of every plan are counted by
 * the day, every minute. Throws `not-a-date` for anything but an existing YYYY-MM-DD.
 */
function dayNumberOf(on: string): number {
  const known = dayNumbers.get(on);
  if (known !== undefined) return known;
  const day = Date.parse(`${on}T00:00:00.000Z`) / DAY_MS;
  // The parser takes 30 February for 2 March.
  if (Number.isNaN(day) || dateOf(day) !== on) {
    throw new ToteumaError('not-a-date', `"${on}" is not a calendar date.`, {
      fix: 'Give an existing date as YYYY-MM-DD.',
      retry: 'never',
    });
  }
  if (dayNumbers.size >= MOST_REMEMBERED) dayNumbers.clear();
  dayNumbers.set(on, day);
  return day;
}

/** Each card and each minute count from the same few days. */
const dayNumbers = new Map<string, number>();
const MOST_REMEMBERED = 1_000;

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
