/**
 * The days that a chaos run lives through: the Friday on which the round opens, the night in which the clocks are changed,
 * and the Monday of the first digest. Even seeds live in the autumn, when an hour comes twice; odd ones in the spring.
 */

import { readFileSync } from 'node:fs';
import { instantAt } from '../../strategy/calendar';
import { KEMI_FILES } from '../support/a-small-city';

export interface ChaosCalendar {
  /** 8:00 on the opening day. */
  opensAt: string;
  /** The settings of the plan as JSON: its one round opens on that day. */
  settings: string;
  /** So many instants after the opening, each to be jumped to. */
  walk(jumps: number): string[];
}

const ZONE = 'Europe/Helsinki';
const HOUR_MS = 3_600_000;
const SEASONS = [
  { year: 2022, opens: '10-28', period: 'H1', night: '2022-10-30T00:30:00.000Z', mondayOn: '2022-10-31' },
  { year: 2023, opens: '03-24', period: 'H2', night: '2023-03-26T00:30:00.000Z', mondayOn: '2023-03-27' },
] as const;
/** Hours of the night that are jumped through one by one: before, at and after the change. */
const NIGHT_HOURS = 3;
const OFFICE_HOURS = 8;

export function chaosCalendarOf(seed: number): ChaosCalendar {
  const { year, opens, period, night, mondayOn } = SEASONS[Math.abs(seed) % 2] ?? SEASONS[0];
  const opensAt = instantAt(ZONE, `${year}-${opens}`, '08:00');
  const settings = JSON.parse(readFileSync(KEMI_FILES.settings, 'utf8'));
  settings.rounds.calendar = [{ period, opens, closesAfterWorkingDays: 15 }];
  return {
    opensAt,
    settings: JSON.stringify(settings),
    walk(jumps) {
      const friday = Math.min(OFFICE_HOURS, Math.max(1, jumps - NIGHT_HOURS - 2));
      return [
        ...hoursAfter(opensAt, friday),
        ...hoursAfter(night, NIGHT_HOURS),
        ...hoursAfter(instantAt(ZONE, mondayOn, '07:00'), OFFICE_HOURS),
        ...hoursAfter(instantAt(ZONE, nextDay(mondayOn), '07:00'), OFFICE_HOURS),
      ].slice(0, jumps);
    },
  };
}

function hoursAfter(at: string, hours: number): string[] {
  return Array.from({ length: hours }, (_, hour) => new Date(Date.parse(at) + (hour + 1) * HOUR_MS).toISOString());
}

function nextDay(on: string): string {
  return new Date(Date.parse(on) + 24 * HOUR_MS).toISOString().slice(0, 10);
}
