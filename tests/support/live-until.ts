/** Lets days go by in a town, at the moments that matter: at eight every day, and on working days at other times too. */

import { dateIn } from '../../strategy/calendar';
import { addDays, isWorkingDay } from '../../strategy/working-days';
import type { Town } from './a-town';

const ZONE = 'Europe/Helsinki';

/** When something can be due on a working day: rounds and reminders at eight, cards that come back at nine. */
export const WORKING_HOURS = ['08:00', '09:00', '13:00'];

/**
 * Lives through every day after the present one.
 *
 * @param on the last day, calendar date
 * @param times on working days; others are looked at once
 * @param afterEach looks at the town after each moment
 */
export async function liveUntil(
  town: Town,
  on: string,
  times: readonly string[] = ['08:00', '09:00'],
  afterEach: (on: string, time: string) => Promise<void> = async () => undefined,
): Promise<void> {
  for (let day = addDays(dateIn(ZONE, town.now()), 1); day <= on; day = addDays(day, 1)) {
    for (const time of isWorkingDay(day) ? times : ['08:00']) {
      await town.at(day, time);
      await afterEach(day, time);
    }
  }
}
