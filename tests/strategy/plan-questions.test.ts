import fc from 'fast-check';
import type { Measure } from '../../strategy/plan';
import { planQuestions } from '../../strategy/plan-questions';
import type { Schedule } from '../../strategy/schedule';
import { aMeasure, anAnswer, anOfficial, aPlan, aRole, aTenure } from '../support/builders';

const ROUND = 'kemi/2022-H1';
const round = { id: ROUND };
const ON = '2022-08-15';
const roles = [
  aRole({ id: 'kemi/a', tenures: [aTenure({ officialId: 'anna' })] }),
  aRole({ id: 'kemi/b', tenures: [aTenure({ officialId: 'bertil' })] }),
  aRole({ id: 'kemi/c', tenures: [aTenure({ officialId: 'anna' })] }),
  aRole({ id: 'kemi/empty', tenures: [] }),
  aRole({ id: 'kemi/unknown', tenures: [aTenure({ officialId: 'cecilia' })] }),
];
const officials = [
  anOfficial({ id: 'anna' }),
  anOfficial({ id: 'bertil' }),
  anOfficial({ id: 'cecilia', entraId: null }),
];

function planned(measures: Measure[], earlier = [] as ReturnType<typeof anAnswer>[], on = ON) {
  return planQuestions({ plan: aPlan({ measures }), roles, officials, earlier }, round, on);
}
const reasonOf = (overrides: Partial<Measure>, on = ON) =>
  planned([aMeasure({ roleIds: ['kemi/a'], ...overrides })], [], on).notAsked[0]?.reason ?? 'asked';
const dated = (fromOn: string | null, untilOn: string): Schedule => ({ kind: 'dated', fromOn, untilOn });

describe('under rule lead', () => {
  it('only the first named role is asked', () => {
    const { questions } = planned([aMeasure({ roleIds: ['kemi/b', 'kemi/a'] })]);
    expect(questions).toMatchObject([{ id: `${ROUND}/M1`, roleId: 'kemi/b', officialId: 'bertil' }]);
  });

  it('a measure whose lead nobody holds is not asked of the next', () => {
    expect(reasonOf({ roleIds: ['kemi/empty', 'kemi/a'] })).toBe('no-holder');
  });
});

describe('under rule each', () => {
  it('every named role is asked under an id of its own', () => {
    const { questions } = planned([aMeasure({ rule: 'each', roleIds: ['kemi/a', 'kemi/b'] })]);
    expect(questions.map(({ id, officialId }) => [id, officialId])).toEqual([
      [`${ROUND}/M1/a`, 'anna'],
      [`${ROUND}/M1/b`, 'bertil'],
    ]);
  });

  it('a role that nobody holds is missing, and the others are asked', () => {
    const { questions, notAsked, missingRoles } = planned([
      aMeasure({ rule: 'each', roleIds: ['kemi/a', 'kemi/empty', 'kemi/unknown'] }),
    ]);
    expect(questions).toHaveLength(1);
    expect(notAsked).toEqual([]);
    expect(missingRoles).toEqual([
      { tunnus: 'M1', roleId: 'kemi/empty', reason: 'no-holder' },
      { tunnus: 'M1', roleId: 'kemi/unknown', reason: 'no-address' },
    ]);
  });

  it('one role’s "done" ends its own part only: a silent role is asked again', () => {
    const measure = aMeasure({ rule: 'each', roleIds: ['kemi/a', 'kemi/b'] });
    const done = anAnswer({ roundId: 'kemi/2021-H2', roleId: 'kemi/a', status: 'done' });
    const { questions, notAsked } = planned([measure], [done]);
    expect(questions.map(({ roleId }) => roleId)).toEqual(['kemi/b']);
    expect(notAsked).toEqual([]);
  });

  it('the measure has ended when every role has ended its part', () => {
    const measure = aMeasure({ rule: 'each', roleIds: ['kemi/a', 'kemi/b'] });
    const answers = ['kemi/a', 'kemi/b'].map((roleId) => anAnswer({ roundId: 'kemi/2021-H2', roleId, status: 'done' }));
    expect(planned([measure], answers).notAsked).toEqual([{ tunnus: 'M1', reason: 'ended-already' }]);
  });
});

describe('under rule any', () => {
  const measure = aMeasure({ rule: 'any', roleIds: ['kemi/a', 'kemi/b'] });

  it('every named role is asked, and the questions know that they are one', () => {
    const { questions } = planned([measure]);
    expect(questions.map(({ id, officialId, sharedId }) => [id, officialId, sharedId])).toEqual([
      [`${ROUND}/M1/a`, 'anna', `${ROUND}/M1`],
      [`${ROUND}/M1/b`, 'bertil', `${ROUND}/M1`],
    ]);
  });

  it('who holds two of the roles is asked once', () => {
    expect(planned([{ ...measure, roleIds: ['kemi/a', 'kemi/c'] }]).questions.map(({ roleId }) => roleId)).toEqual([
      'kemi/a',
    ]);
  });

  it('a role that nobody holds is missing, and with nobody at all the measure is not asked', () => {
    const some = planned([{ ...measure, roleIds: ['kemi/empty', 'kemi/b'] }]);
    expect(some.questions).toHaveLength(1);
    expect(some.missingRoles).toEqual([{ tunnus: 'M1', roleId: 'kemi/empty', reason: 'no-holder' }]);
    expect(planned([{ ...measure, roleIds: ['kemi/empty'] }]).notAsked).toEqual([
      { tunnus: 'M1', reason: 'no-holder' },
    ]);
  });

  it('one role’s "done" ends the measure for all', () => {
    const done = anAnswer({ roundId: 'kemi/2021-H2', roleId: 'kemi/b', status: 'done' });
    expect(planned([measure], [done]).notAsked).toEqual([{ tunnus: 'M1', reason: 'ended-already' }]);
  });
});

describe('a measure with a season of its own', () => {
  it('is asked in it or after it, and else stands with its reason', () => {
    const asked = (months: number[]) => reasonOf({ schedule: { kind: 'seasonal', months } });
    expect(asked([2, 3])).toBe('asked');
    expect(asked([11, 12])).toBe('not-in-season');
  });
});

describe('a measure is not asked', () => {
  it('without text or without a role', () => {
    expect(reasonOf({ text: ' ' })).toBe('no-measure');
    expect(reasonOf({ roleIds: [] })).toBe('no-role');
  });

  it('when nobody holds the role on the opening day', () => {
    expect(reasonOf({ roleIds: ['kemi/empty'] })).toBe('no-holder');
    expect(reasonOf({ roleIds: ['kemi/not-in-the-register'] })).toBe('no-holder');
    const gone = [aRole({ id: 'kemi/a', tenures: [aTenure({ officialId: 'anna', untilOn: '2022-08-14' })] })];
    const plan = aPlan({ measures: [aMeasure({ roleIds: ['kemi/a'] })] });
    const { notAsked } = planQuestions({ plan, roles: gone, officials, earlier: [] }, round, ON);
    expect(notAsked).toEqual([{ tunnus: 'M1', reason: 'no-holder' }]);
  });

  it('when nobody knows the holder’s Entra id', () => {
    expect(reasonOf({ roleIds: ['kemi/unknown'] })).toBe('no-address');
  });

  it('when its sector has left the city, from the day after', () => {
    expect(reasonOf({ sector: 'perusturva' }, '2022-12-31')).toBe('asked');
    expect(reasonOf({ sector: 'Perusturva' }, '2023-01-01')).toBe('sector-ended');
  });

  it('before it has begun', () => {
    expect(reasonOf({ schedule: dated('2022-08-16', '2023-12-31') })).toBe('not-begun');
    expect(reasonOf({ schedule: { kind: 'from', fromOn: '2023-01-01' } })).toBe('not-begun');
    expect(reasonOf({ schedule: dated('2022-08-15', '2023-12-31') })).toBe('asked');
  });

  it('after an answer that ended it, and again when that answer was corrected', () => {
    const dropped = anAnswer({
      roundId: 'kemi/2021-H2',
      n: 1,
      status: 'dropped',
      answeredAt: '2022-01-20T06:00:00.000Z',
    });
    const corrected = anAnswer({
      ...dropped,
      id: 'x',
      n: 2,
      status: 'delayed',
      answeredAt: '2022-01-21T06:00:00.000Z',
    });
    const measure = aMeasure({ roleIds: ['kemi/a'] });
    expect(planned([measure], [dropped]).notAsked).toEqual([{ tunnus: 'M1', reason: 'ended-already' }]);
    expect(planned([measure], [dropped, corrected]).questions).toHaveLength(1);
  });
});

describe('the scale of a question', () => {
  const scaleOf = (schedule: Schedule, on = ON) =>
    planned([aMeasure({ roleIds: ['kemi/a'], schedule })], [], on).questions[0]?.scale;

  it('follows from the schedule', () => {
    expect(scaleOf(dated(null, '2023-12-31'))).toBe('end');
    expect(scaleOf({ kind: 'none' })).toBe('end');
    expect(scaleOf({ kind: 'continuous' })).toBe('continuous');
    expect(scaleOf({ kind: 'seasonal', months: [6, 8] })).toBe('continuous');
  });

  it('is closing once the measure’s time has ended, and not on its last day', () => {
    expect(scaleOf(dated(null, '2022-08-15'))).toBe('end');
    expect(scaleOf(dated(null, '2022-08-14'))).toBe('closing');
  });
});

describe('whatever the plan', () => {
  const roleIds = fc.uniqueArray(fc.constantFrom('kemi/a', 'kemi/b', 'kemi/c', 'kemi/empty', 'kemi/unknown'));
  const schedules = fc.constantFrom<Schedule>(
    { kind: 'none' },
    { kind: 'continuous' },
    dated(null, '2021-12-31'),
    dated('2023-01-01', '2023-12-31'),
    { kind: 'unread' },
  );
  const measures = fc.array(
    fc.record({
      roleIds,
      schedule: schedules,
      rule: fc.constantFrom<Measure['rule']>('lead', 'each', 'any'),
      sector: fc.constantFrom('ympäristö', 'perusturva'),
      text: fc.constantFrom('Toimenpide.', ''),
    }),
    { maxLength: 12 },
  );
  const built = measures.map((many) => many.map((one, index) => aMeasure({ ...one, tunnus: `M ${index}/1` })));

  it('every measure is asked or stands in notAsked, never both, never neither', () => {
    fc.assert(
      fc.property(built, fc.constantFrom(ON, '2023-08-15'), (many, on) => {
        const { questions, notAsked } = planned(many, [], on);
        const asked = [...new Set(questions.map(({ tunnus }) => tunnus))];
        const accounted = [...asked, ...notAsked.map(({ tunnus }) => tunnus)].sort();
        expect(accounted).toEqual(many.map(({ tunnus }) => tunnus).sort());
      }),
    );
  });

  it('under lead a measure is one question, under each one per named role that somebody answers for, under any one per person', () => {
    fc.assert(
      fc.property(built, (many) => {
        const { questions, notAsked, missingRoles } = planned(many);
        for (const { tunnus, rule, roleIds: named } of many) {
          if (notAsked.some((left) => left.tunnus === tunnus)) continue;
          const own = questions.filter((question) => question.tunnus === tunnus).length;
          const missing = missingRoles.filter((role) => role.tunnus === tunnus).length;
          if (rule === 'any')
            expect(own).toBe(
              new Set(questions.filter((one) => one.tunnus === tunnus).map(({ officialId }) => officialId)).size,
            );
          else expect(own + missing).toBe(rule === 'each' ? named.length : 1);
        }
      }),
    );
  });

  it('no two questions share an id, and each stands in exactly one ask', () => {
    fc.assert(
      fc.property(built, (many) => {
        const { questions } = planned(many);
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
        expect(questions.every(({ officialId }) => officials.some(({ id }) => id === officialId))).toBe(true);
      }),
    );
  });

  it('the same plan gives the same questions', () => {
    fc.assert(fc.property(built, (many) => expect(planned(many)).toEqual(planned(many))));
  });
});
