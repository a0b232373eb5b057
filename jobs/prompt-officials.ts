/**
 * Prompts in an open round whoever is to be prompted now: first those who miss an answer, then the deputies and superiors of
 * those who have been silent for long. Both are decided from one reading of the round.
 */

import { dateIn, isOfficeHours } from '../strategy/calendar';
import type { Plan } from '../strategy/plan';
import { isReminderDay } from '../strategy/reminder-days';
import type { Round } from '../strategy/round';
import { escalate } from './escalate';
import type { JobDeps } from './job-deps';
import { readReminderRecords } from './read-reminder-records';
import { remind } from './remind';

/** @param round open */
export async function promptOfficials(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  { settings: { zone } }: Pick<Plan, 'settings'>,
  round: Round,
  now: string,
): Promise<void> {
  // At any other time nothing is sent, and nothing has to be written down.
  if (!isReminderDay(dateIn(zone, now)) || !isOfficeHours(zone, now)) return;
  const records = await readReminderRecords(deps.store, round);
  const reminded = await remind(deps, records, round, now);
  // Whoever was just reminded is not told of others on the same day.
  await escalate(deps, reminded > 0 ? await readReminderRecords(deps.store, round) : records, round, now);
}
