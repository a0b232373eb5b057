import { handOver, lentBy, returnQuestion } from '../../strategy/hand-over';
import { aQuestion } from '../support/builders';

const NOW = '2022-08-22T06:00:00.000Z';
const TO = { toOfficialId: 'elinvoimajohtaja', toRoleId: null, by: 'koordinaattori' };
const dispute = { at: '2022-08-16T06:00:00.000Z', byOfficialId: 'ymparistojohtaja', words: 'Ei minun.' };
const escalations = [{ level: 'superior' as const, at: NOW, toOfficialId: 'kaupunginjohtaja' }];

describe('a question that is handed over', () => {
  it('is asked of the new official, and remembers who was asked before, and who decided', () => {
    expect(handOver(aQuestion(), TO, false, NOW)).toMatchObject({
      officialId: 'elinvoimajohtaja',
      roleId: 'kemi/ymparistojohtaja',
      handOvers: [
        { at: NOW, fromOfficialId: 'ymparistojohtaja', toOfficialId: 'elinvoimajohtaja', by: 'koordinaattori' },
      ],
    });
  });

  it('to another role remembers the role before', () => {
    const handed = handOver(aQuestion(), { ...TO, toRoleId: 'kemi/elinvoimajohtaja' }, false, NOW);
    expect(handed?.roleId).toBe('kemi/elinvoimajohtaja');
    expect(handed?.handOvers).toMatchObject([{ fromRoleId: 'kemi/ymparistojohtaja' }]);
  });

  it('settles the dispute about it', () => {
    const handed = handOver(aQuestion({ dispute }), TO, false, NOW);
    expect(handed).toMatchObject({
      dispute: null,
      settled: [{ disputedAt: dispute.at, at: NOW, by: 'koordinaattori', how: 'handed-over' }],
    });
  });

  it('has nobody standing above its new official, unless it was answered', () => {
    expect(handOver(aQuestion({ escalations }), TO, false, NOW)?.escalations).toBeUndefined();
    expect(handOver(aQuestion({ escalations }), TO, true, NOW)?.escalations).toEqual(escalations);
  });

  it('to whom it belongs already is not', () => {
    expect(handOver(aQuestion(), { ...TO, toOfficialId: 'ymparistojohtaja' }, false, NOW)).toBeNull();
  });

  it('while somebody is away is lent, until it goes on', () => {
    const lent = handOver(aQuestion(), { ...TO, by: 'clock', awayUntilOn: '2022-08-26' }, false, NOW);
    if (!lent) throw new Error('it was not handed over');
    expect(lentBy(lent)).toMatchObject({ fromOfficialId: 'ymparistojohtaja', awayUntilOn: '2022-08-26' });
    const back = handOver(lent, { ...TO, toOfficialId: 'ymparistojohtaja', by: 'clock' }, false, NOW);
    expect(back && lentBy(back)).toBeNull();
  });
});

describe('a disputed question', () => {
  it('is returned with the words of who decided', () => {
    const returned = returnQuestion(aQuestion({ dispute }), { by: 'koordinaattori', words: 'Sovittu.' }, NOW);
    expect(returned).toMatchObject({
      dispute: null,
      officialId: 'ymparistojohtaja',
      settled: [{ disputedAt: dispute.at, how: 'returned', words: 'Sovittu.' }],
    });
  });

  it('that is settled already is not returned again', () => {
    expect(returnQuestion(aQuestion(), { by: 'koordinaattori', words: '' }, NOW)).toBeNull();
  });
});
