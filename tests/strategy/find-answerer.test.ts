import { findAnswerer } from '../../strategy/find-answerer';
import type { Official } from '../../strategy/official';
import { anOfficial, aRole, aTenure } from '../support/builders';

describe('whoever is away on the opening day', () => {
  const away = { fromOn: '2022-08-01', untilOn: '2022-08-26' };
  const asked = (holder: Partial<Official>, deputy: Partial<Official> = {}, deputyId: string | null = 'bertil') => {
    const standIn = aRole({ id: 'kemi/a', tenures: [aTenure({ officialId: 'anna', deputyId })] });
    const persons = [anOfficial({ id: 'anna', ...holder }), anOfficial({ id: 'bertil', ...deputy })];
    return findAnswerer({ roles: [standIn], officials: persons }, 'kemi/a', 'Europe/Helsinki', '2022-08-15');
  };

  it('is stood in for by their deputy, until the absence ends', () => {
    expect(asked({ absences: [away] })).toMatchObject({
      officialId: 'bertil',
      handOvers: [{ fromOfficialId: 'anna', toOfficialId: 'bertil', by: 'clock', awayUntilOn: '2022-08-26' }],
    });
  });

  it('is asked themselves when there is no deputy, or none who can be asked', () => {
    const absences = [away];
    for (const question of [
      asked({ absences }, {}, null),
      asked({ absences }, {}, 'nobody'),
      asked({ absences }, {}, 'anna'),
      asked({ absences }, { entraId: null }),
      asked({ absences }, { absences }),
    ])
      expect(question).toMatchObject({ officialId: 'anna', handOvers: [] });
  });

  it('is asked themselves once they are back, or before they leave', () => {
    expect(asked({ absences: [{ fromOn: '2022-07-01', untilOn: '2022-08-14' }] })).toMatchObject({
      officialId: 'anna',
    });
    expect(asked({ absences: [{ fromOn: '2022-08-16', untilOn: '2022-08-31' }] })).toMatchObject({
      officialId: 'anna',
    });
  });
});
