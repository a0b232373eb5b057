/**
 * The calendar clock of local mode: it starts at any instant, runs, and can be moved forward. A move stops on the way every
 * morning and, while something is under way, at every full hour of office hours, so that each thing happens on its own day
 * and nearly at its own time.
 */

import type { ClockMove, LocalClock } from './bot/http/local-clock';
import { dateIn, instantAt, timeIn } from './strategy/calendar';
import { addDays, isWorkingDay, nextWorkingDay, weekdayOf } from './strategy/working-days';

const MORNING = '08:00';
/** Cards, reminders and digests come in office hours, which end at 16:00. */
const STOPS_ON_A_WORKING_DAY = Array.from({ length: 8 }, (_, hour) => `${String(8 + hour).padStart(2, '0')}:00`);
const HOUR_MS = 3_600_000;
const MOST_DAYS = 400;

export interface MovableClock extends LocalClock {
  /** Sets the time without doing what is due: only before the program has begun. */
  set(at: string): void;
}

/**
 * @param machineNowMs the machine's clock, epoch milliseconds
 * @param runDue does what is due at the clock's present time
 * @param isQuiet whether nothing can become due before the next morning
 */
export function createMovableClock(of: {
  zone: string;
  machineNowMs: () => number;
  runDue: () => Promise<unknown>;
  isQuiet: () => Promise<boolean>;
}): MovableClock {
  let offsetMs = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  const now = () => new Date(of.machineNowMs() + offsetMs).toISOString();
  const set = (at: string) => {
    offsetMs = Date.parse(at) - of.machineNowMs();
  };
  const move = async (wanted: ClockMove): Promise<{ now: string } | { rejected: string }> => {
    const to = targetOf(wanted, of.zone, now());
    if (to < now()) return { rejected: 'backwards' };
    if (Date.parse(to) - Date.parse(now()) > MOST_DAYS * 86_400_000) return { rejected: 'too-far' };
    let quietOn = '';
    for (const stop of [...stopsBetween(of.zone, now(), to), to]) {
      const on = dateIn(of.zone, stop);
      if (on === quietOn && stop !== to) continue;
      // While what was due was done, the machine's clock may have run past a stop that is near.
      if (stop > now()) set(stop);
      await of.runDue();
      if (timeIn(of.zone, stop) === MORNING && (await of.isQuiet())) quietOn = on;
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

function targetOf(wanted: ClockMove, zone: string, now: string): string {
  if ('to' in wanted) return wanted.to;
  if ('on' in wanted) return instantAt(zone, wanted.on, MORNING);
  if (wanted.move === 'next-hour') return nextFullHour(now);
  const today = dateIn(zone, now);
  if (wanted.move === 'next-working-day') return instantAt(zone, nextWorkingDay(addDays(today, 1)), MORNING);
  const thisMorning = instantAt(zone, today, MORNING);
  if (weekdayOf(today) === 1 && thisMorning > now) return thisMorning;
  return instantAt(zone, addDays(today, 8 - weekdayOf(today)), MORNING);
}

/** The zones we know differ from universal time by whole hours. */
function nextFullHour(now: string): string {
  return new Date((Math.floor(Date.parse(now) / HOUR_MS) + 1) * HOUR_MS).toISOString();
}

function stopsBetween(zone: string, from: string, to: string): string[] {
  const stops: string[] = [];
  for (let on = dateIn(zone, from); on <= dateIn(zone, to); on = addDays(on, 1)) {
    const times = isWorkingDay(on) ? STOPS_ON_A_WORKING_DAY : [MORNING];
    stops.push(...times.map((time) => instantAt(zone, on, time)).filter((at) => at > from && at < to));
  }
  return stops;
}
