/**
 * A year in Kemi, lived from July 2022 to the end of August 2023: two rounds and an extra one between them, punctual, late and
 * silent officials, an absence, a hand-over, an excuse, a coordinator who leaves. After each moment its accounts are looked at.
 */

import { nameCoordinators } from '../../jobs/name-coordinators';
import { aKemiTown, COORDINATOR, PLAN } from './a-kemi-town';
import { pressIn } from './a-reply';
import type { Town } from './a-town';
import { makesRound } from './an-extra-round';
import { answersAll } from './answers-all';
import { TENANT } from './builders';
import { brokenAccounts } from './kept-accounts';
import { liveUntil, WORKING_HOURS } from './live-until';

export const SUCCESSOR = 'kehittamissuunnittelija';
/** Answer everything on the first day, or after the first reminder; all others are silent. */
const PUNCTUAL = [
  'ymparistojohtaja',
  'hyvinvointijohtaja',
  'tyollisyyspaallikko',
  'perusturvajohtaja',
  'johtava-rehtori',
];
const LATE = ['hallinto-ja-kehitysjohtaja', 'vapaa-aikapaallikko', 'elinkeinopaallikko', 'varhaiskasvatuspaallikko'];

export interface LivedYear {
  town: Town;
  /** What did not add up at some moment. */
  broken: string[];
  /** At how many moments it was looked at. */
  moments: number;
}

export async function aLivedYear(): Promise<LivedYear> {
  const town = await aKemiTown();
  const year: LivedYear = { town, broken: [], moments: 0 };
  const until = (on: string, times: readonly string[] = WORKING_HOURS) =>
    liveUntil(town, on, times, async (day, time) => {
      year.moments += 1;
      year.broken.push(...(await brokenAccounts(town, PLAN)).map((line) => `${day} ${time}: ${line}`));
    });
  const answered = async (ids: readonly string[]) => {
    for (const id of ids) await answersAll(town, id);
  };

  await until('2022-08-01', ['08:00']);
  await town.person(COORDINATOR).press('confirm-round');
  await until('2022-08-15');
  await answered(PUNCTUAL);
  await until('2022-08-19');
  await town.person('hallinto-ja-kehitysjohtaja').writes('poissa 22.8.–24.8.');
  await until('2022-08-25');
  await answered(LATE);
  await names(town, SUCCESSOR);
  await until('2022-08-31');
  await nameCoordinators(town.jobs, TENANT, [], town.now());
  await until('2022-09-09');

  await until('2022-11-14', ['08:00']);
  town.sleepUntil('2022-11-14', '14:00');
  await makesRound(town, { scope: 'sector:elinvoima', opensOn: '2022-11-15', workingDays: '10' }, SUCCESSOR);
  await until('2022-11-15');
  await answered(PUNCTUAL);
  await until('2022-12-02');

  await until('2022-12-30', ['08:00']);
  await town.person(SUCCESSOR).press('confirm-round');
  await until('2023-01-16', ['08:00']);
  await answered([...PUNCTUAL, 'uusi-tietohallintopaallikko']);
  await until('2023-01-24');
  await answered(LATE);
  await until('2023-02-10');

  await until('2023-08-01', ['08:00']);
  await town.person(SUCCESSOR).press('confirm-round');
  await until('2023-08-15');
  await answered(PUNCTUAL);
  await until('2023-08-31');
  return year;
}

async function names(town: Town, official: string): Promise<void> {
  town.sleepUntil('2022-08-25', '14:00');
  const list = await town.person(COORDINATOR).writes('koordinaattorit');
  await pressIn(town.person(COORDINATOR), list, 'name-coordinator', { official, part: 'main' });
}
