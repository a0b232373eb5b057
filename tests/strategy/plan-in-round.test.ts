import { planInRound } from '../../strategy/plan-in-round';
import { aMeasure, aPlan } from '../support/builders';

const opened = aPlan({
  measures: [aMeasure({ tunnus: 'M1', text: 'Vanha teksti.' }), aMeasure({ tunnus: 'M2' })],
});

describe('during an open round', () => {
  it('the words of a newer version show at once', () => {
    const newest = aPlan({ number: 2, measures: [aMeasure({ tunnus: 'M1', text: 'Uusi teksti.' })] });
    expect(planInRound(opened, newest).measures[0]).toMatchObject({ tunnus: 'M1', text: 'Uusi teksti.', row: 0 });
  });

  it('added and removed measures wait for the next round', () => {
    const newest = aPlan({ number: 2, measures: [aMeasure({ tunnus: 'M9' }), aMeasure({ tunnus: 'M1' })] });
    expect(planInRound(opened, newest).measures.map(({ tunnus }) => tunnus)).toEqual(['M1', 'M2']);
  });

  it('who answers stays as it was when the round opened', () => {
    const newest = aPlan({
      number: 2,
      measures: [aMeasure({ tunnus: 'M1', roleIds: ['kemi/x'], rule: 'each' }), aMeasure({ tunnus: 'M2' })],
    });
    expect(planInRound(opened, newest).measures[0]).toMatchObject({ roleIds: ['kemi/ymparistojohtaja'], rule: 'lead' });
  });

  it('rows and table are those of the version that was opened, so that they belong together', () => {
    const newest = aPlan({ number: 2, measures: [aMeasure({ tunnus: 'M2' }), aMeasure({ tunnus: 'M1' })] });
    const seen = planInRound(opened, newest);
    expect(seen.number).toBe(1);
    expect(seen.measures.map(({ tunnus, row }) => seen.table.rows[row]?.[0] === tunnus)).toEqual([true, true]);
  });

  it('the same version is itself', () => {
    expect(planInRound(opened, opened)).toBe(opened);
  });
});
