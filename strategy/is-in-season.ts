/**
 * Whether a round is the time to ask about a measure that comes back in certain months ("helmi–maaliskuu"). It is asked in
 * the first round that opens in its season or after it, and again until somebody answers: never forgotten, never asked
 * before its first season, and once a season.
 */

import type { Answer } from './answer';
import { dateIn } from './calendar';
import type { PlanSettings } from './plan';
import type { Schedule } from './schedule';
import { addDays } from './working-days';

/** Calendar days, both included. */
interface Season {
  fromOn: string;
  untilOn: string;
}

/**
 * @param answers about the measure, under `each` of one role of it, over all rounds
 * @param on the calendar date on which the round opens
 * @returns true for a measure without months of its own
 */
export function isInSeason(
  schedule: Schedule,
  answers: readonly Pick<Answer, 'answeredAt'>[],
  { fromOn, zone }: Pick<PlanSettings, 'fromOn' | 'zone'>,
  on: string,
): boolean {
  if (schedule.kind !== 'seasonal') return true;
  const season = lastSeasonBegun(schedule.months, on);
  // Twelve months are no season.
  if (!season) return true;
  const isOfThePlan = season.untilOn >= fromOn;
  return isOfThePlan && !answers.some(({ answeredAt }) => dateIn(zone, answeredAt) >= season.fromOn);
}

/** The newest season that has begun by a day; months that follow one another are one season, also over the new year. */
function lastSeasonBegun(months: readonly number[], on: string): Season | null {
  const isOf = (month: number) => months.includes(((month + 11) % 12) + 1);
  const firstMonths = months.filter((month) => !isOf(month - 1));
  const year = Number(on.slice(0, 4));
  return firstMonths
    .flatMap((first) => [seasonOf(year, first), seasonOf(year - 1, first)])
    .filter((season) => season.fromOn <= on)
    .reduce<Season | null>((last, one) => (last && last.fromOn > one.fromOn ? last : one), null);

  function seasonOf(ofYear: number, first: number): Season {
    let after = first;
    while (isOf(after)) after += 1;
    return { fromOn: firstOf(ofYear, first), untilOn: addDays(firstOf(ofYear, after), -1) };
  }
}

/** @param month 13 and more lie in the next year */
function firstOf(year: number, month: number): string {
  const [inYear, inMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${inYear}-${String(inMonth).padStart(2, '0')}-01`;
}
