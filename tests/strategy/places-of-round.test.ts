import { measuresCoOwnedBy } from '../../strategy/co-owned';
import { knownTakers } from '../../strategy/known-takers';
import { noteRoleOf } from '../../strategy/may-note';
import { placesOfRound } from '../../strategy/places-of-round';
import { aMeasure, anAnswer, anOfficial, aPlan, aQuestion, aRole, aRound, aTenure } from '../support/builders';

const TODAY = '2022-08-22';
const director = aRole();
const other = aRole({
  id: 'kemi/elinvoimajohtaja',
  name: 'Elinvoimajohtaja',
  tenures: [aTenure({ officialId: 'elinvoimajohtaja' })],
});
const officials = [anOfficial(), anOfficial({ id: 'elinvoimajohtaja', name: 'Elinvoimajohtaja' })];

describe('who is asked in a round', () => {
  it('is listed by role and official, with what is missing', () => {
    const disputed = { at: '2022-08-16T06:00:00.000Z', byOfficialId: 'ymparistojohtaja', words: 'Ei minun.' };
    const questions = [
      aQuestion(),
      aQuestion({ tunnus: 'M2' }),
      aQuestion({ tunnus: 'M3', dispute: disputed }),
      aQuestion({ tunnus: 'M4', roleId: other.id, officialId: 'elinvoimajohtaja' }),
    ];
    const measures = ['M1', 'M2', 'M3', 'M4'].map((tunnus) => aMeasure({ tunnus }));
    const records = {
      plan: aPlan({ measures }),
      round: aRound(),
      rounds: [],
      questions,
      answers: [anAnswer()],
      roles: [director, other],
    };
    const places = placesOfRound(records, officials);
    expect(places.map(({ role, missing, questions: all }) => `${role} ${missing}/${all.length}`)).toEqual([
      'Elinvoimajohtaja 1/1',
      'Ympäristöjohtaja 1/3',
    ]);
  });
});

describe('to whom a question can be given', () => {
  it('are the roles that somebody holds today, then persons who hold none', () => {
    const vacant = aRole({ id: 'kemi/tyhja', name: 'Tyhjä', tenures: [] });
    const over = aRole({ id: 'kemi/entinen', name: 'Entinen', goneFromRegister: true });
    const person = anOfficial({ id: 'uusi', name: 'Uusi' });
    const unreachable = anOfficial({ id: 'poissa', name: 'Poissa', entraId: null, conversation: null });
    const takers = knownTakers([director, other, vacant, over], [...officials, person, unreachable], TODAY);
    expect(takers.map(({ value }) => value)).toEqual([
      'role:kemi/elinvoimajohtaja',
      'role:kemi/ymparistojohtaja',
      'person:uusi',
    ]);
  });
});

describe('a co-owner', () => {
  const shared = aMeasure({ roleIds: [director.id, other.id] });
  const me = { id: 'elinvoimajohtaja' };

  it('is who holds another role that the plan names, under rule lead', () => {
    const roles = [director, other];
    expect(noteRoleOf(me, aQuestion(), shared, roles, TODAY)?.id).toBe(other.id);
    expect(noteRoleOf(me, aQuestion(), { ...shared, rule: 'each' }, roles, TODAY)).toBeNull();
    expect(noteRoleOf({ id: 'ymparistojohtaja' }, aQuestion(), shared, roles, TODAY)).toBeNull();
    expect(noteRoleOf({ id: 'muu' }, aQuestion(), shared, roles, TODAY)).toBeNull();
  });

  it('sees those measures beside their own', () => {
    const plan = aPlan({ measures: [shared, aMeasure({ tunnus: 'M2', roleIds: [other.id, director.id] })] });
    const co = measuresCoOwnedBy(me, plan, [director, other], '2022-08-22T06:00:00.000Z');
    expect(co.map(({ tunnus }) => tunnus)).toEqual(['M1']);
  });
});
