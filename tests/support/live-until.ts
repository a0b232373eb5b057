/** Lets days go by in a town, at the moments that matter: every day at eight, and on working days at nine and at one. */

import { dateIn } from '../../strategy/calendar';
import { addDays, isWorkingDay } from '../../strategy/working-days';
import type { Town } from './a-town';

const ZONE = 'Europe/Helsinki';

/**
 * Lives through every day after the present one.
 *
 * @param on the last day, calendar date
 * @param afterEach looks at the town after each moment
 */
export async function liveUntil(
  town: Town,
  on: string,
  afterEach: (on: string, time: string) => Promise<void> = async () => undefined,
): Promise<void> {
  for (let day = addDays(dateIn(ZONE, town.now()), 1); day <= on; day = addDays(day, 1)) {
    for (const time of isWorkingDay(day) ? ['08:00', '09:00', '13:00'] : ['08:00']) {
      await town.at(day, time);
      await afterEach(day, time);
    }
  }
}
