/**
 * Between instants and the calendar of the plan's zone: which day it is there, when a time of day comes, what is office
 * hours. Daylight saving is taken care of here and nowhere else; every answer follows from the arguments alone.
 */

import { DateTime } from 'luxon';
import { ToteumaError } from './errors';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days';

const OFFICE_OPENS = '08:00';
const OFFICE_CLOSES = '16:00';

/** The calendar date ('2022-08-15') that an instant falls on in a zone. */
export function dateIn(zone: string, at: string): string {
  return localTime(zone, at).toISODate();
}

/** The time of day ('08:04') that an instant shows on a clock in a zone. */
export function timeIn(zone: string, at: string): string {
  return localTime(zone, at).toFormat('HH:mm');
}

/**
 * The instant when a clock in the zone shows `time` (HH:MM) on a date. A time that spring's change skips comes as much
 * later as the clock jumps (3:30 is 4:30); of a time that autumn's change repeats, the first is meant.
 */
export function instantAt(zone: string, on: string, time: string): string {
  const local = DateTime.fromFormat(`${on} ${time}`, 'yyyy-MM-dd HH:mm', { zone });
  if (!local.isValid) {
    throw new ToteumaError('not-a-local-time', `"${on} ${time}" in "${zone}" is not a local time.`, {
      fix: 'Give the date as YYYY-MM-DD, the time as HH:MM and the zone as in Europe/Helsinki.',
      retry: 'never',
    });
  }
  // luxon leaves open which of two repeated times it returns.
  const first = Math.min(...local.getPossibleOffsets().map((possible) => possible.toMillis()));
  return new Date(first).toISOString();
}

/** True on a working day from 8:00 until 16:00 in the zone. */
export function isOfficeHours(zone: string, at: string): boolean {
  const time = timeIn(zone, at);
  return isWorkingDay(dateIn(zone, at)) && time >= OFFICE_OPENS && time < OFFICE_CLOSES;
}

/** The instant itself within office hours, else the next 8:00 of a working day in the zone. */
export function nextOfficeMoment(zone: string, at: string): string {
  if (isOfficeHours(zone, at)) return at;
  const on = dateIn(zone, at);
  const day = timeIn(zone, at) < OFFICE_OPENS ? nextWorkingDay(on) : addWorkingDays(on, 1);
  return instantAt(zone, day, OFFICE_OPENS);
}

function localTime(zone: string, at: string): DateTime<true> {
  const local = DateTime.fromISO(at, { zone });
  if (!local.isValid) {
    throw new ToteumaError('not-an-instant', `"${at}" in "${zone}" is not an instant.`, {
      fix: 'Give the instant as 2022-08-15T05:00:00.000Z and the zone as in Europe/Helsinki.',
      retry: 'never',
    });
  }
  return local;
}
