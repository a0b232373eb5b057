/**
 * The calendar clock of local mode: it starts at any instant, runs, and can be moved forward. A move goes through every
 * working morning on the way, so that each thing happens on its own day, as it would have.
 */

import type { ClockMove, LocalClock } from './bot/http/local-clock';
import { dateIn, instantAt } from './strategy/calendar';
import { addDays, nextWorkingDay, weekdayOf } from './strategy/working-days';

const MORNING = '08:00';
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
  const now = () => new Date(of.machineNowMs() + offsetMs).toISOString();
  const set = (at: string) => {
    offsetMs = Date.parse(at) - of.machineNowMs();
  };
  const move = async (to: string): Promise<{ now: string } | { rejected: string }> => {
    if (to < now()) return { rejected: 'backwards' };
    if (Date.parse(to) - Date.parse(now()) > MOST_DAYS * 86_400_000) return { rejected: 'too-far' };
    for (const morning of morningsBetween(of.zone, now(), to)) {
      set(morning);
      await of.runDue();
    }
    set(to);
    await of.runDue();
    return { now: now() };
  };
  return { now, set, move: (wanted) => move('to' in wanted ? wanted.to : targetOf(wanted.move, of.zone, now())) };
}

function targetOf(move: Extract<ClockMove, { move: string }>['move'], zone: string, now: string): string {
  const today = dateIn(zone, now);
  if (move === 'next-working-day') return instantAt(zone, nextWorkingDay(addDays(today, 1)), MORNING);
  const ahead = (8 - weekdayOf(today)) % 7 || 7;
  return instantAt(zone, addDays(today, ahead), MORNING);
}

function morningsBetween(zone: string, from: string, to: string): string[] {
  const mornings: string[] = [];
  for (let on = dateIn(zone, from); on <= dateIn(zone, to); on = addDays(on, 1)) {
    const morning = instantAt(zone, on, MORNING);
    if (morning > from && morning < to) mornings.push(morning);
  }
  return mornings;
}
