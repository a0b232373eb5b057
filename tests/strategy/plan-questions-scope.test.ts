import type { Answer } from '../../strategy/answer';
import type { Measure } from '../../strategy/plan';
import { planQuestions } from '../../strategy/plan-questions';
import type { RoundScope } from '../../strategy/round-scope';
import { aMeasure, anAnswer, anOfficial, aPlan, aRole, aTenure } from '../support/builders';

const ROUND = 'kemi/2022-H1';
const ON = '2022-08-15';
const roles = [
  aRole({ id: 'kemi/a', tenures: [aTenure({ officialId: 'anna' })] }),
  aRole({ id: 'kemi/b', tenures: [aTenure({ officialId: 'bertil' })] }),
];
const officials = [anOfficial({ id: 'anna' }), anOfficial({ id: 'bertil' })];

describe('what a round is about', () => {
  const about = (scope: RoundScope, measures: Measure[], earlier: Answer[] = []) => {
    const plan = aPlan({ measures });
    const { questions, notAsked } = planQuestions({ plan, roles, officials, earlier }, { id: ROUND, scope }, ON);
    return [
      questions.map(({ tunnus, roleId }) => `${tunnus} ${roleId.slice(5)}`),
      notAsked.map(({ reason }) => reason),
    ];
  };
  const two = [
    aMeasure({ roleIds: ['kemi/a'], goal: 'SUJUVA ARKI' }),
    aMeasure({ tunnus: 'M2', roleIds: ['kemi/b'], goal: 'ELINVOIMA', schedule: { kind: 'seasonal', months: [11] } }),
  ];
  const said = (overrides: Partial<Answer>) =>
    anAnswer({ roundId: 'kemi/2021-H2', answeredAt: '2022-01-20T09:00:00.000Z', ...overrides });

  it('decides who is asked; the rest of the plan is out of its scope, whatever else is the matter with it', () => {
    expect(about({ of: 'goal', goal: 'SUJUVA ARKI' }, [...two, aMeasure({ tunnus: 'M3', text: '' })])).toEqual([
      ['M1 a'],
      ['out-of-scope', 'out-of-scope'],
    ]);
  });

  it('when it is a list of measures, asks about them at any time of the year', () => {
    expect(about({ of: 'measures', tunnukset: ['M2'] }, two)).toEqual([['M2 b'], ['out-of-scope']]);
  });

  it('when it is what is not on track, follows the newest answers', () => {
    const answers = [
      said({ status: 'on-track' }),
      said({ tunnus: 'M2', roleId: 'kemi/b', status: 'not-done', scale: 'continuous' }),
    ];
    expect(about({ of: 'not-on-track' }, two, answers)).toEqual([['M2 b'], ['out-of-scope']]);
    const corrected = said({ id: 'x', n: 2, status: 'delayed' });
    expect(about({ of: 'not-on-track' }, two, [...answers, corrected])[0]).toEqual(['M1 a', 'M2 b']);
    expect(about({ of: 'not-on-track' }, two)).toEqual([[], ['out-of-scope', 'out-of-scope']]);
  });

  it('when it is what is not on track, passes over what was closed that way', () => {
    const closed = said({ status: 'not-done', scale: 'closing' });
    expect(about({ of: 'not-on-track' }, two.slice(0, 1), [closed])).toEqual([[], ['out-of-scope']]);
  });

  it('when it is what is not on track, asks under each only the roles that said so', () => {
    const shared = [aMeasure({ rule: 'each', roleIds: ['kemi/a', 'kemi/b'] })];
    const answers = [
      said({ questionId: 'a', roleId: 'kemi/a', status: 'delayed' }),
      said({ questionId: 'b', roleId: 'kemi/b', status: 'on-track' }),
    ];
    expect(about({ of: 'not-on-track' }, shared, answers)).toEqual([['M1 a'], []]);
  });
});
