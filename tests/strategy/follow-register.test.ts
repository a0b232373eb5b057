import { followRegister, type PeopleOfPlan, peopleOf } from '../../strategy/follow-register';
import type { Official } from '../../strategy/official';
import type { Tenure } from '../../strategy/role';
import { anOfficial, aQuestion, aRole, aTenure } from '../support/builders';

const TODAY = '2022-08-22';
const AWAY = [{ fromOn: '2022-08-22', untilOn: '2022-08-26' }];
const owner = anOfficial();
const away = anOfficial({ absences: AWAY });
const deputy = anOfficial({ id: 'sijainen', name: 'Sijainen' });
const successor = anOfficial({ id: 'seuraaja', name: 'Seuraaja' });

function people(officials: Official[], ...tenures: Partial<Tenure>[]): PeopleOfPlan {
  return peopleOf({ officials, roles: [aRole({ tenures: tenures.map((tenure) => aTenure(tenure)) })] });
}
const lent = aQuestion({
  officialId: 'sijainen',
  handOvers: [
    {
      at: '2022-08-22T05:00:00.000Z',
      fromOfficialId: 'ymparistojohtaja',
      toOfficialId: 'sijainen',
      by: 'clock',
      awayUntilOn: '2022-08-26',
    },
  ],
});
const givenByHand = aQuestion({
  officialId: 'sijainen',
  handOvers: [
    {
      at: '2022-08-22T05:00:00.000Z',
      fromOfficialId: 'ymparistojohtaja',
      toOfficialId: 'sijainen',
      by: 'koordinaattori',
    },
  ],
});

describe('an open question', () => {
  it('stays with its official while they hold the role and are there', () => {
    expect(followRegister(aQuestion(), people([owner, deputy], { deputyId: 'sijainen' }), TODAY)).toEqual({
      stays: true,
    });
  });

  it('goes to the deputy on the first day of an absence, until its last', () => {
    expect(followRegister(aQuestion(), people([away, deputy], { deputyId: 'sijainen' }), TODAY)).toMatchObject({
      because: 'away',
      give: { toOfficialId: 'sijainen', by: 'clock', awayUntilOn: '2022-08-26' },
    });
    const before = followRegister(aQuestion(), people([away, deputy], { deputyId: 'sijainen' }), '2022-08-21');
    expect(before).toEqual({ stays: true });
  });

  it.each<[string, Official[], string | null]>([
    ['where none is named', [away], null],
    ['who is not known', [away], 'sijainen'],
    ['who cannot be reached', [away, { ...deputy, entraId: null, conversation: null }], 'sijainen'],
    ['who is away as well', [away, { ...deputy, absences: AWAY }], 'sijainen'],
    ['who is the official', [away], 'ymparistojohtaja'],
  ])('has nobody with a deputy %s', (_, officials, deputyId) => {
    expect(followRegister(aQuestion(), people(officials, { deputyId }), TODAY)).toEqual({ nobody: AWAY[0] });
  });

  it('stays with the deputy as long as its official is away, and comes back when they are there', () => {
    expect(followRegister(lent, people([away, deputy], { deputyId: 'sijainen' }), TODAY)).toEqual({ stays: true });
    expect(followRegister(lent, people([owner, deputy], { deputyId: 'sijainen' }), TODAY)).toMatchObject({
      because: 'back',
      give: { toOfficialId: 'ymparistojohtaja', by: 'clock' },
    });
  });

  it('goes to the new holder on their first day', () => {
    const tenures = [{ untilOn: '2022-08-21' }, { officialId: 'seuraaja', fromOn: '2022-08-22' }];
    const now = people([owner, successor], ...tenures);
    expect(followRegister(aQuestion(), now, TODAY)).toMatchObject({
      because: 'new-holder',
      give: { toOfficialId: 'seuraaja', toRoleId: null },
    });
    expect(followRegister(aQuestion(), now, '2022-08-21')).toEqual({ stays: true });
  });

  it('stays where the new holder cannot be reached, or nobody holds the role', () => {
    const unreachable = { ...successor, entraId: null, conversation: null };
    const tenures = [{ untilOn: '2022-08-21' }, { officialId: 'seuraaja', fromOn: '2022-08-22' }];
    expect(followRegister(aQuestion(), people([owner, unreachable], ...tenures), TODAY)).toEqual({ stays: true });
    expect(followRegister(aQuestion(), people([owner], { untilOn: '2022-08-21' }), TODAY)).toEqual({ stays: true });
  });

  it('that is lent goes to the new holder when its official holds the role no more, back or not', () => {
    const tenures = [{ untilOn: '2022-08-21' }, { officialId: 'seuraaja', fromOn: '2022-08-22' }];
    for (const before of [owner, away]) {
      expect(followRegister(lent, people([before, deputy, successor], ...tenures), TODAY)).toMatchObject({
        because: 'new-holder',
        give: { toOfficialId: 'seuraaja' },
      });
    }
  });

  it('that is lent stays with the deputy who has become the holder', () => {
    const tenures = [{ untilOn: '2022-08-21' }, { officialId: 'sijainen', fromOn: '2022-08-22' }];
    expect(followRegister(lent, people([owner, deputy], ...tenures), TODAY)).toEqual({ stays: true });
  });

  it('has nobody when the deputy whom it was lent to is away as well', () => {
    const both = people([away, { ...deputy, absences: AWAY }], { deputyId: 'sijainen' });
    expect(followRegister(lent, both, TODAY)).toEqual({ nobody: AWAY[0] });
  });

  it('goes to a new holder who is away, whose deputy stands in then', () => {
    const tenures = [{ untilOn: '2022-08-21' }, { officialId: 'seuraaja', fromOn: '2022-08-22' }];
    expect(
      followRegister(aQuestion(), people([owner, { ...successor, absences: AWAY }], ...tenures), TODAY),
    ).toMatchObject({ because: 'new-holder', give: { toOfficialId: 'seuraaja' } });
  });

  it('that a person gave to somebody who held the role long ago stays with them', () => {
    const tenures = [{ officialId: 'sijainen', fromOn: null, untilOn: '2020-12-31' }, { fromOn: '2021-01-01' }];
    expect(followRegister(givenByHand, people([owner, deputy], ...tenures), TODAY)).toEqual({ stays: true });
  });

  it('that a person gave to somebody beside the register stays with them', () => {
    expect(followRegister(givenByHand, people([owner, deputy], {}), TODAY)).toEqual({ stays: true });
  });
});
