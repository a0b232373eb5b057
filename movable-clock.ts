/**
 * The calendar clock of local mode: it starts at any instant, runs, and can be moved forward. A move stops on the way every
 * morning and, on working days, when cards return and in the afternoon, so that each thing happens on its own day.
 */

import type { ClockMove, LocalClock } from './bot/http/local-clock';
import { dateIn, instantAt } from './strategy/calendar';
import { addDays, isWorkingDay, nextWorkingDay, weekdayOf } from './strategy/working-days';

const MORNING = '08:00';
/** 9:00 is when a card that was put off comes back; 15:00 is still in office hours. */
const STOPS_ON_A_WORKING_DAY = [MORNING, '09:00', '15:00'];
const MOST_DAYS = 400;

export interface MovableClock extends LocalClock {
  /** Sets the time without doing what is due: only before the program has begun. */
  set(at: string): void;
}

/**
 * @param machineNowMs the machine's clock, epoch milliseconds
 * @param runDue does what is due at the clock's present time
 */
export function createMovableClock(of: {
  zone: string;
  machineNowMs: () => number;
  runDue: () => Promise<unknown>;
}): MovableClock {
  let offsetMs = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  const now = () => new Date(of.machineNowMs() + offsetMs).toISOString();
  const set = (at: string) => {
    offsetMs = Date.parse(at) - of.machineNowMs();
  };
  const move = async (wanted: ClockMove): Promise<{ now: string } | { rejected: string }> => {
    const to = 'to' in wanted ? wanted.to : targetOf(wanted.move, of.zone, now());
    if (to < now()) return { rejected: 'backwards' };
    if (Date.parse(to) - Date.parse(now()) > MOST_DAYS * 86_400_000) return { rejected: 'too-far' };
    for (const stop of [...stopsBetween(of.zone, now(), to), to]) {
      // While what was due was done, the machine's clock may have run past a stop that is near.
      if (stop > now()) set(stop);
      await of.runDue();
    }
    return { now: now() };
  };
  return {
    now,
    set,
    move: (wanted) => {
      const moved = underWay.catch(() => undefined).then(() => move(wanted));
      underWay = moved;
      return moved;
    },
  };
}

function targetOf(move: Extract<ClockMove, { move: string }>['move'], zone: string, now: string): string {
  const today = dateIn(zone, now);
  if (move === 'next-working-day') return instantAt(zone, nextWorkingDay(addDays(today, 1)), MORNING);
  const thisMorning = instantAt(zone, today, MORNING);
  if (weekdayOf(today) === 1 && thisMorning > now) return thisMorning;
  return instantAt(zone, addDays(today, 8 - weekdayOf(today)), MORNING);
}

function stopsBetween(zone: string, from: string, to: string): string[] {
  const stops: string[] = [];
  for (let on = dateIn(zone, from); on <= dateIn(zone, to); on = addDays(on, 1)) {
    const times = isWorkingDay(on) ? STOPS_ON_A_WORKING_DAY : [MORNING];
    stops.push(...times.map((time) => instantAt(zone, on, time)).filter((at) => at > from && at < to));
  }
  return stops;
}
