/** A town with people above one another, for what is told to deputies and superiors. */

import { someMeasures, someOfficials, type Town, type TownWish } from './a-town';
import { aTownWithAnOpenRound } from './an-open-round';
import { anOfficial, aRole, aTenure } from './builders';

/** The environment director has a deputy and the city manager above; the vitality director has neither. */
export async function aLedTown(wish: TownWish = {}, above: { managerAnswers?: boolean } = {}): Promise<Town> {
  const tenure = aTenure({ deputyId: 'sijainen' });
  const roles = [
    aRole({ tenures: [tenure], superiorRole: 'kemi/kaupunginjohtaja' }),
    aRole({
      id: 'kemi/kaupunginpuutarhuri',
      name: 'Kaupunginpuutarhuri',
      tenures: [tenure],
      superiorRole: 'kemi/kaupunginjohtaja',
    }),
    aRole({
      id: 'kemi/elinvoimajohtaja',
      name: 'Elinvoimajohtaja',
      tenures: [aTenure({ officialId: 'elinvoimajohtaja' })],
    }),
    aRole({
      id: 'kemi/kaupunginjohtaja',
      name: 'Kaupunginjohtaja',
      tenures: [aTenure({ officialId: 'kaupunginjohtaja', deputyId: 'sijainen' })],
    }),
  ];
  const unmet = { conversation: null, reachability: 'unknown', teamsUserId: null } as const;
  const officials = [
    ...someOfficials(),
    anOfficial({ ...unmet, id: 'sijainen', name: 'Ympäristöpäällikkö' }),
    anOfficial({ ...unmet, id: 'kaupunginjohtaja', name: 'Kaupunginjohtaja' }),
  ];
  const measures = above.managerAnswers
    ? someMeasures().map((measure) =>
        measure.tunnus === 'M3' ? { ...measure, roleIds: ['kemi/kaupunginjohtaja'] } : measure,
      )
    : someMeasures();
  return aTownWithAnOpenRound({ roles, officials, measures, ...wish });
}

/** Every working day of the round at eight, up to a day. */
export async function until(town: Town, lastOn: string): Promise<void> {
  const days = ['16', '17', '18', '19', '22', '23', '24', '25', '26', '29', '30', '31'].map((day) => `2022-08-${day}`);
  for (const on of [...days, '2022-09-01', '2022-09-02']) if (on <= lastOn) await town.at(on);
}
