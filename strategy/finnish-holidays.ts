/**
 * The days on which Finnish offices are closed besides weekends: public holidays, and the two eves that are kept free.
 * Looked up once a year and remembered; the look-up depends on nothing but the year.
 */

import Holidays from 'date-holidays';

/** date-holidays types the eves as `bank`, as it does New Year's Eve; only these two are free by collective agreements and custom. */
const FREE_EVES = ['juhannusaatto', 'jouluaatto'];

let finland: Holidays | null = null;
const freeDaysOfYear = new Map<number, ReadonlySet<string>>();

/** True when a calendar date ('2022-06-24') is a Finnish public holiday, juhannusaatto or jouluaatto; weekends as such are not holidays. */
export function isFinnishHoliday(on: string): boolean {
  const year = Number(on.slice(0, 4));
  let freeDays = freeDaysOfYear.get(year);
  if (freeDays === undefined) {
    freeDays = lookUp(year);
    freeDaysOfYear.set(year, freeDays);
  }
  return freeDays.has(on);
}

function lookUp(year: number): ReadonlySet<string> {
  finland ??= new Holidays('FI');
  return new Set(
    finland
      .getHolidays(year, 'fi')
      .filter(({ type, name }) => type === 'public' || (type === 'bank' && FREE_EVES.includes(name)))
      .map(({ date }) => date.slice(0, 10)),
  );
}
