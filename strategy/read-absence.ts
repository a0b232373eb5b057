/**
 * Reads the days of an absence as people write them: "1.7.–31.7.", "1.–31.7", "1.7.2022 - 15.8.2022", "15.8.". A year that is
 * not written is the one in which the absence has not passed yet. Nothing is guessed of what is not a day.
 */

import { calendarDateOf } from './calendar-date';
import type { Absence } from './official';
import { addDays } from './working-days';

export type AbsenceRead = Absence | { problem: 'unclear' | 'long' } | { problem: 'over'; untilOn: string };

const LONGEST_DAYS = 366;
const DAY = String.raw`(\d{1,2})(?:[./](\d{1,2}))?(?:[./](\d{4}))?[./]?`;
const ISO = String.raw`(\d{4}-\d{2}-\d{2})`;
const DASH = String.raw`\s*(?:[-‐-―−]+|\.\.+|to|till|asti)\s*`;
const ONE = new RegExp(`^${DAY}$`);
const TWO = new RegExp(`^${DAY}${DASH}${DAY}$`);
const ISO_ONE = new RegExp(`^${ISO}$`);
const ISO_TWO = new RegExp(`^${ISO}${DASH}${ISO}$`);

/**
 * @param words what was written after the command's word
 * @param today the calendar date in the plan's zone
 */
export function readAbsence(words: string, today: string): AbsenceRead {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/[!?]+$/, '')
    .trim();
  const days = isoDaysOf(said) ?? writtenDaysOf(said, today);
  if (!days) return { problem: 'unclear' };
  const { fromOn, untilOn } = days;
  if (fromOn > untilOn) return { problem: 'unclear' };
  if (untilOn < today) return { problem: 'over', untilOn };
  return untilOn > addDays(fromOn, LONGEST_DAYS) ? { problem: 'long' } : days;
}

function isoDaysOf(said: string): Absence | null {
  const [, from = '', until = from] = ISO_TWO.exec(said) ?? ISO_ONE.exec(said) ?? [];
  const [fromOn, untilOn] = [calendarDateOf(from), calendarDateOf(until)];
  return fromOn && untilOn ? { fromOn, untilOn } : null;
}

interface Written {
  day: string;
  month: string | undefined;
  year: string | undefined;
}

function writtenDaysOf(said: string, today: string): Absence | null {
  const two = TWO.exec(said);
  const one = two ?? ONE.exec(said);
  if (!one) return null;
  const first: Written = { day: one[1] ?? '', month: one[2], year: one[3] };
  const last: Written = two ? { day: two[4] ?? '', month: two[5], year: two[6] } : first;
  // "1.–31.7." is all of July.
  const from = { ...first, month: first.month ?? last.month };
  const until = last.year ? dateOf(last, last.year) : comingDate(last, from.year, today);
  if (!until) return null;
  const year = from.year ?? until.slice(0, 4);
  const sameYear = dateOf(from, year);
  if (!sameYear) return null;
  const begun = from.year ? sameYear : dateOf(from, String(Number(year) - 1));
  // From December to January.
  const isOverNewYear = sameYear > until && begun !== null && addDays(begun, LONGEST_OVER_NEW_YEAR_DAYS) >= until;
  return { fromOn: isOverNewYear ? begun : sameYear, untilOn: until };
}

/** The last day when no year is written with it: of the first day's year, else the next time that it comes. */
function comingDate(last: Written, firstYear: string | undefined, today: string): string | null {
  const year = firstYear ?? today.slice(0, 4);
  const on = dateOf(last, year);
  if (firstYear !== undefined || on === null || on >= today) return on;
  const next = dateOf(last, String(Number(year) + 1));
  // What has passed only lately was meant: they are told so.
  return on >= addDays(today, -LATELY_DAYS) ? on : next;
}

const LATELY_DAYS = 60;
/** Longer than that, the two days were written the wrong way round. */
const LONGEST_OVER_NEW_YEAR_DAYS = 183;

function dateOf({ day, month }: Written, year: string): string | null {
  return month === undefined ? null : calendarDateOf(`${day}.${month}.${year}`);
}
