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
  return wallClock(zone, at).slice(0, 10);
}

/** The time of day ('08:04') that an instant shows on a clock in a zone. */
export function timeIn(zone: string, at: string): string {
  return wallClock(zone, at).slice(11, 16);
}

/**
 * The instant when a clock in the zone shows `time` (HH:MM) on a date. A time that spring's change skips comes as much
 * later as the clock jumps (3:30 is 4:30); of a time that autumn's change repeats, the first is meant.
 */
export function instantAt(zone: string, on: string, time: string): string {
  return remembered(instants, `${zone} ${on} ${time}`, () => findInstant(zone, on, time));
}

function findInstant(zone: string, on: string, time: string): string {
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

/** 'YYYY-MM-DDTHH:MM…' as a clock in the zone shows it. */
function wallClock(zone: string, at: string): string {
  return remembered(wallClocks, `${zone} ${at}`, () => findWallClock(zone, at));
}

function findWallClock(zone: string, at: string): string {
  const ms = Date.parse(at);
  // Written in any other way than ours it may be local, or no instant at all: luxon knows.
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== at) return localTime(zone, at).toFormat("yyyy-MM-dd'T'HH:mm");
  const quarter = Math.floor(ms / QUARTER_MS);
  const offsetMs = remembered(offsetsMs, `${zone} ${quarter}`, () => localTime(zone, at).offset * 60_000);
  return new Date(ms + offsetMs).toISOString();
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

/** Clocks change at whole quarters of an hour only, so within one the offset is the same. */
const QUARTER_MS = 900_000;

/** Every card and every minute ask for the same few days and moments, and luxon takes a tenth of a millisecond for each. */
const wallClocks = new Map<string, string>();
const offsetsMs = new Map<string, number>();
const instants = new Map<string, string>();
const MOST_REMEMBERED = 1_000;

function remembered<Value extends number | string>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, value);
  return value;
}
