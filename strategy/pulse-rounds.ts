/**
 * When the plan's pulse rounds open: one in every month of its period in which no other round opens or is open, and none in
 * July. A pulse asks about what is not on track; whether anything is, follows from the answers and is asked apart.
 */

import { dateIn } from './calendar';
import type { PlanSettings } from './plan';
import type { Round } from './round';
import { type PlannedRound, plannedRoundsOf } from './round-calendar';
import { roundKindOf } from './round-kind';
import { addDays, addWorkingDays, isQuietMonth, nextWorkingDay } from './working-days';

type StoredRound = Pick<Round, 'name' | 'state' | 'opensOn' | 'closesOn' | 'openedAt' | 'endedAt'>;

/**
 * The pulse rounds of the plan, oldest first: `2022-P10` opens on the settings' day of October, or on the next working day;
 * where that lies in November, on the last working day of October.
 *
 * @param stored all rounds of the plan
 */
export function pulseRoundsOf(settings: PlanSettings, stored: readonly StoredRound[]): PlannedRound[] {
  const { pulse, fromOn, untilOn, announceWorkingDays } = settings;
  if (!pulse) return [];
  const taken = [...plannedRoundsOf(settings).filter(isStillToCome(stored)), ...stored.flatMap(daysTaken(settings))];
  return monthsBetween(fromOn, untilOn)
    .filter((month) => !isQuietMonth(`${month}-01`))
    .filter(
      (month) => !taken.some(({ opensOn, closesOn }) => opensOn.slice(0, 7) <= month && month <= closesOn.slice(0, 7)),
    )
    .map((month) => {
      const opensOn = openingDay(month, pulse.day);
      return {
        name: `${month.slice(0, 4)}-P${month.slice(5)}`,
        opensOn,
        closesOn: addWorkingDays(opensOn, pulse.closesAfterWorkingDays - 1),
        announceOn: addWorkingDays(opensOn, -announceWorkingDays),
      };
    });
}

function isStillToCome(stored: readonly StoredRound[]): (round: PlannedRound) => boolean {
  const names = new Set(stored.map(({ name }) => name));
  return ({ name }) => !names.has(name);
}

/** The days on which a stored round asks or has asked; none of a pulse, nor of one that never opened. */
function daysTaken({ zone }: PlanSettings): (round: StoredRound) => Pick<Round, 'opensOn' | 'closesOn'>[] {
  return (round) => {
    const { state, opensOn, closesOn, openedAt, endedAt } = round;
    if (roundKindOf(round) === 'pulse' || (state === 'cancelled' && openedAt === null)) return [];
    const lastOn = endedAt === null ? closesOn : dateIn(zone, endedAt);
    return [{ opensOn: openedAt === null ? opensOn : dateIn(zone, openedAt), closesOn: lastOn }];
  };
}

/** `2022-10` and so on, both ends included. */
function monthsBetween(fromOn: string, untilOn: string): string[] {
  const months: string[] = [];
  for (let on = `${fromOn.slice(0, 7)}-01`; on <= untilOn; on = `${addDays(on, 31).slice(0, 7)}-01`)
    months.push(on.slice(0, 7));
  return months;
}

function openingDay(month: string, day: number): string {
  const on = nextWorkingDay(`${month}-${String(day).padStart(2, '0')}`);
  return on.startsWith(month) ? on : addWorkingDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
}
