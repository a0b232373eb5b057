/**
 * When follow-up rounds and weekly digests fall due, from the plan's settings. Every date given is a working day; what
 * is due is decided from dates, never from "is it this minute", so that nothing is lost while the process was down.
 */

import { dateIn, instantAt, nextOfficeMoment } from './calendar';
import { ToteumaError } from './errors';
import type { Audience, PlanSettings, YearlyRound } from './plan';
import type { Round } from './round';
import { addDays, addWorkingDays, isQuietMonth, nextWorkingDay, weekdayOf, workingDaysBetween } from './working-days';

/** A round as the settings foresee it. */
export interface PlannedRound {
  /** `2022-H1`, after the half-year it asks about. */
  name: string;
  opensOn: string;
  /** The last day to answer: with fifteen working days, the fifteenth, the opening day being the first. */
  closesOn: string;
  /** The day on which the coordinators are told of it and asked to confirm. */
  announceOn: string;
}

/** One weekly digest: the day it is due and that day's instant. */
export interface DigestMoment {
  dueOn: string;
  dueAt: string;
}

/** `on-time` on the due day, `late` until the end of the second working day after it, then `missed`. */
export type DigestTiming = 'on-time' | 'late' | 'missed';

type RoundDays = Pick<Round, 'opensOn' | 'closesOn' | 'openedAt' | 'endedAt'>;

/** Product rule 7: a digest that was due while the process was down is posted within two working days. */
const LATEST_POST_WORKING_DAYS = 2;

/**
 * Every round that asks about a half-year of the plan's period, oldest first. The last half-year is asked about after
 * the period has ended. A day that is not a working day moves to the next one, and an opening in July to August.
 */
export function plannedRoundsOf(
  settings: Pick<PlanSettings, 'fromOn' | 'untilOn' | 'rounds' | 'announceWorkingDays'>,
): PlannedRound[] {
  const firstYear = Number(settings.fromOn.slice(0, 4));
  const lastYear = Number(settings.untilOn.slice(0, 4));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years
    .flatMap((year) =>
      settings.rounds.filter((round) => asksAboutPeriod(round, year, settings)).map((round) => ({ year, round })),
    )
    .map(({ year, round }) => {
      const opensOn = openingDay(round, year);
      return {
        name: `${year}-${round.period}`,
        opensOn,
        closesOn: addWorkingDays(opensOn, round.closesAfterWorkingDays - 1),
        announceOn: addWorkingDays(opensOn, -settings.announceWorkingDays),
      };
    })
    .sort((one, other) => one.opensOn.localeCompare(other.opensOn));
}

/**
 * The days of a round that opens at an instant: as planned, or, when its day has passed by then, from the day on which its
 * cards go out, with as many working days to answer as it would have had.
 *
 * @param at null when it is not known to open otherwise than planned
 */
export function openingDaysOf(
  { opensOn, closesOn, openedAt }: Pick<Round, 'opensOn' | 'closesOn' | 'openedAt'>,
  { zone }: Pick<PlanSettings, 'zone'>,
  at: string | null,
): Pick<Round, 'opensOn' | 'closesOn'> {
  const firstDay = at === null ? opensOn : dateIn(zone, nextOfficeMoment(zone, at));
  if (firstDay <= opensOn) return { opensOn, closesOn };
  // Its last day was settled when it opened.
  if (openedAt !== null) return { opensOn: firstDay, closesOn };
  return { opensOn: firstDay, closesOn: addWorkingDays(firstDay, workingDaysBetween(opensOn, closesOn)) };
}

/** The day a round began: when it was opened, if that came after the day it was planned for. */
export function firstDayOf(round: Pick<Round, 'opensOn' | 'openedAt'>, zone: string): string {
  if (round.openedAt === null) return round.opensOn;
  return laterOf(round.opensOn, dateIn(zone, round.openedAt));
}

/**
 * The weekly digests of a round for one audience: its weekday and time, moved off holidays to the next working day.
 * The first comes on the first such weekday after the opening day, the last is the first one after the closing day.
 */
export function digestMomentsOf(
  round: RoundDays,
  audience: Pick<Audience, 'weekday' | 'time'>,
  zone: string,
): DigestMoment[] {
  const beganOn = firstDayOf(round, zone);
  const endedOn = lastDayOf(round, zone);
  const moments: DigestMoment[] = [];
  for (let weekday = firstWeekdayAfter(beganOn, audience.weekday); ; weekday = addDays(weekday, 7)) {
    const dueOn = nextWorkingDay(weekday);
    moments.push({ dueOn, dueAt: instantAt(zone, dueOn, audience.time) });
    if (dueOn > endedOn) return moments;
  }
}

/** The digests of a round that should have been posted by now, oldest first, and whether they still may be. A round that never opened or was cancelled has none. */
export function dueDigests(
  round: RoundDays & Pick<Round, 'state'>,
  audience: Pick<Audience, 'weekday' | 'time'>,
  zone: string,
  now: string,
): (DigestMoment & { timing: DigestTiming })[] {
  if (round.state !== 'open' && round.state !== 'closed') return [];
  const today = dateIn(zone, now);
  return digestMomentsOf(round, audience, zone)
    .filter(({ dueAt }) => dueAt <= now)
    .map((moment) => ({ ...moment, timing: timingOf(moment.dueOn, today) }));
}

function timingOf(dueOn: string, today: string): DigestTiming {
  if (today === dueOn) return 'on-time';
  return today <= addWorkingDays(dueOn, LATEST_POST_WORKING_DAYS) ? 'late' : 'missed';
}

function asksAboutPeriod(round: YearlyRound, year: number, period: Pick<PlanSettings, 'fromOn' | 'untilOn'>): boolean {
  const half =
    round.period === 'H1'
      ? { fromOn: `${year}-01-01`, untilOn: `${year}-06-30` }
      : { fromOn: `${year}-07-01`, untilOn: `${year}-12-31` };
  return half.fromOn <= period.untilOn && half.untilOn >= period.fromOn;
}

function openingDay({ opens, yearsAfter }: YearlyRound, year: number): string {
  const on = nextWorkingDay(`${year + yearsAfter}-${opens}`);
  return isQuietMonth(on) ? nextWorkingDay(`${on.slice(0, 4)}-08-01`) : on;
}

function firstWeekdayAfter(on: string, weekday: number): string {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    throw new ToteumaError('not-a-weekday', `${weekday} is not a weekday.`, {
      fix: 'Give the audience a weekday from 1 (Monday) to 7 (Sunday) in the plan settings.',
      retry: 'never',
    });
  }
  const ahead = (weekday - weekdayOf(on) + 7) % 7;
  return addDays(on, ahead === 0 ? 7 : ahead);
}

function lastDayOf(round: Pick<Round, 'closesOn' | 'endedAt'>, zone: string): string {
  if (round.endedAt === null) return round.closesOn;
  return earlierOf(round.closesOn, dateIn(zone, round.endedAt));
}

function laterOf(one: string, other: string): string {
  return earlierOf(one, other) === one ? other : one;
}

function earlierOf(one: string, other: string): string {
  if (one < other) return one;
  return other;
}
