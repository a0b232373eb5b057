/** The sections of the weekly digest, week by week of Kemi's first round: what each one tells, and what it leaves out. */

import type { Answer } from '../../strategy/answer';
import type { DigestSources } from '../../strategy/make-digest';
import type { Schedule } from '../../strategy/schedule';
import { at, digestOf, FIRST_MONDAY, lastHalf, measures, SECOND_MONDAY, said } from '../support/a-digest';
import { aPlan, aQuestion, aRound, aSettings } from '../support/builders';

describe('what has changed', () => {
  it('is new, every answer of it, when there is nothing to compare with', () => {
    const digest = digestOf({ answers: [said('M1', { realisation: 'Luonnos on valmis.' })] });
    expect(digest.comparedTo).toBeNull();
    expect(digest.changed).toEqual({
      rows: [
        {
          tunnus: 'M1',
          goal: 'ELINVOIMAINEN KAUPUNKI',
          sector: 'ympäristö',
          measure: 'Toimenpide 1.',
          kind: 'new',
          from: null,
          fromScale: null,
          to: 'on-track',
          scale: 'end',
          words: 'Luonnos on valmis.',
        },
      ],
      total: 1,
    });
  });

  it('is compared with the previous round in the first digest to a channel', () => {
    const answers = [
      ...['M1', 'M2', 'M3'].map((tunnus) => lastHalf(tunnus, { realisation: 'Ennallaan.' })),
      said('M1', { status: 'delayed', realisation: 'Lykkääntyi.' }),
      said('M2', { realisation: 'Etenee hyvin.' }),
      said('M3', { realisation: ' Ennallaan. ' }),
    ];
    const { changed } = digestOf({ answers, previousRound: { id: 'kemi/2021-H2' } });
    expect(changed.rows.map(({ tunnus, kind, from, to }) => [tunnus, kind, from, to])).toEqual([
      ['M1', 'changed', 'on-track', 'delayed'],
      ['M2', 'confirmed', 'on-track', 'on-track'],
    ]);
  });

  it('keeps the scale that each answer was given on', () => {
    const answers = [lastHalf('M1', { scale: 'end' }), said('M1', { status: 'partly', scale: 'continuous' })];
    const { changed } = digestOf({ answers, previousRound: { id: 'kemi/2021-H2' } });
    expect(changed.rows).toMatchObject([{ from: 'on-track', fromScale: 'end', to: 'partly', scale: 'continuous' }]);
  });

  it('is compared with what the previous digest to the channel told', () => {
    const answers = [
      said('M1', { status: 'delayed', realisation: 'Lykkääntyi.' }),
      said('M2'),
      said('M2', { n: 2, status: 'done', answeredAt: at('2022-08-25') }),
      lastHalf('M3', { status: 'not-started' }),
      said('M3', { status: 'on-track', answeredAt: at('2022-08-26') }),
    ];
    const digest = digestOf({ answers, previous: { asOf: FIRST_MONDAY } }, SECOND_MONDAY);
    expect(digest.comparedTo).toBe(FIRST_MONDAY);
    expect(digest.changed.rows.map(({ tunnus, from, to }) => [tunnus, from, to])).toEqual([
      ['M2', 'on-track', 'done'],
      ['M3', 'not-started', 'on-track'],
    ]);
  });

  it('is told once when it was answered at the very instant of a digest', () => {
    const answers = [said('M1', { status: 'done', answeredAt: FIRST_MONDAY })];
    expect(digestOf({ answers }).changed.total).toBe(1);
    expect(digestOf({ answers, previous: { asOf: FIRST_MONDAY } }, SECOND_MONDAY).changed.total).toBe(0);
    const corrected = [...answers, said('M1', { n: 2, status: 'delayed', answeredAt: at('2022-08-24') })];
    expect(
      digestOf({ answers: corrected, previous: { asOf: FIRST_MONDAY } }, SECOND_MONDAY).changed.rows,
    ).toMatchObject([{ kind: 'changed', from: 'done', to: 'delayed' }]);
  });

  it('tells other statuses first, then new answers, then confirmed ones', () => {
    const answers = [
      lastHalf('M1', { realisation: 'Alkoi.' }),
      said('M1', { realisation: 'Jatkuu.' }),
      said('M2'),
      lastHalf('M3'),
      said('M3', { status: 'done' }),
    ];
    const { changed } = digestOf({ answers, previousRound: { id: 'kemi/2021-H2' } });
    expect(changed.rows.map(({ kind }) => kind)).toEqual(['changed', 'new', 'confirmed']);
  });

  it('is not a "no change", which still counts as an answer', () => {
    const digest = digestOf({ answers: [said('M1', { unchanged: true })] });
    expect(digest).toMatchObject({ answered: 1, changed: { total: 0 } });
  });

  it('is a status that came and went again between two digests in its words only', () => {
    const answers = [
      said('M1', { realisation: 'Etenee.' }),
      said('M1', { n: 2, status: 'delayed', realisation: 'Viivästyy.', answeredAt: at('2022-08-24') }),
      said('M1', { n: 3, realisation: 'Etenee.', answeredAt: at('2022-08-25') }),
    ];
    expect(digestOf({ answers, previous: { asOf: FIRST_MONDAY } }, SECOND_MONDAY).changed.total).toBe(0);
  });

  it('is compared role by role under rule "each"', () => {
    const roleIds = ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'];
    const plan = measures({ rule: 'each', roleIds });
    const answerOf = (roleId: string, overrides: Partial<Answer>) =>
      said('M1', { questionId: `kemi/2022-H1/M1/${roleId}`, roleId, ...overrides });
    const answers = [
      answerOf('kemi/ymparistojohtaja', { status: 'done' }),
      answerOf('kemi/elinvoimajohtaja', { status: 'not-started' }),
      answerOf('kemi/elinvoimajohtaja', { n: 2, status: 'on-track', answeredAt: at('2022-08-24') }),
    ];
    const { changed } = digestOf({ plan, answers, previous: { asOf: FIRST_MONDAY } }, SECOND_MONDAY);
    expect(changed.rows).toMatchObject([{ from: 'not-started', to: 'on-track' }]);
  });
});

describe('a late measure', () => {
  const ended = { schedule: { kind: 'dated', fromOn: null, untilOn: '2022-06-30' } } as const;
  const lateOf = (overrides: Partial<DigestSources>, now = FIRST_MONDAY) => digestOf(overrides, now).late.rows;

  it('is one whose last day has passed without an answer that closes it', () => {
    const answers = [said('M2', { status: 'delayed', scale: 'closing' })];
    expect(lateOf({ plan: measures(ended, ended, {}), answers })).toMatchObject([
      { tunnus: 'M1', untilOn: '2022-06-30', status: null, scale: null },
      { tunnus: 'M2', untilOn: '2022-06-30', status: 'delayed', scale: 'closing' },
    ]);
  });

  it.each([
    ['done', 'end'],
    ['dropped', 'end'],
    ['partly', 'closing'],
    ['not-done', 'closing'],
  ] as const)('is not late when it was answered "%s" on the scale "%s"', (status, scale) => {
    expect(lateOf({ plan: measures(ended), answers: [said('M1', { status, scale })] })).toEqual([]);
  });

  it('is late still when it was answered "partly" before its time had ended', () => {
    expect(lateOf({ plan: measures(ended), answers: [lastHalf('M1', { status: 'partly' })] })).toMatchObject([
      { status: 'partly' },
    ]);
  });

  it('is not late on its last day, and is on the day after, by the clock of the plan’s zone', () => {
    const plan = measures({ schedule: { kind: 'dated', fromOn: null, untilOn: '2022-08-22' } });
    expect(lateOf({ plan }, at('2022-08-22', '23:59'))).toEqual([]);
    expect(lateOf({ plan }, at('2022-08-23', '00:00'))).toHaveLength(1);
  });

  it.each<Schedule>([
    { kind: 'none' },
    { kind: 'continuous' },
    { kind: 'from', fromOn: '2020-01-01' },
    { kind: 'seasonal', months: [1] },
    { kind: 'unread' },
  ])('is never one without an end: $kind', (schedule) => {
    expect(lateOf({ plan: measures({ schedule }), answers: [said('M1', { status: 'delayed' })] })).toEqual([]);
  });

  it('is not one that the round does not concern: a sector that has left, a removed row, a row without a measure', () => {
    const settings = aSettings();
    const plan = { ...measures({ ...ended, sector: 'perusturva' }, ended, { ...ended, text: ' ' }), settings };
    const round = aRound({
      name: '2022-H2',
      opensOn: '2023-01-16',
      openedAt: at('2023-01-16'),
      notAsked: [{ tunnus: 'M2', reason: 'removed' }],
    });
    expect(lateOf({ plan, round, questions: [] }, at('2023-01-23'))).toEqual([]);
  });

  it('is one that nobody could be asked about', () => {
    const round = aRound({ notAsked: [{ tunnus: 'M1', reason: 'no-holder' }] });
    expect(lateOf({ plan: measures(ended), round, questions: [] })).toHaveLength(1);
  });

  it('stays late under rule "each" until every asked role has closed it', () => {
    const roleIds = ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'];
    const plan = measures({ ...ended, rule: 'each', roleIds });
    const questions = roleIds.map((roleId) => aQuestion({ id: `kemi/2022-H1/M1/${roleId}`, roleId }));
    const doneBy = (roleId: string) => said('M1', { questionId: `kemi/2022-H1/M1/${roleId}`, roleId, status: 'done' });
    const [one, other] = roleIds.map(doneBy);
    expect(lateOf({ plan, questions, answers: one ? [one] : [] })).toHaveLength(1);
    expect(lateOf({ plan, questions, answers: one && other ? [one, other] : [] })).toEqual([]);
  });

  it('comes before one that is less overdue', () => {
    const older = { schedule: { kind: 'dated', fromOn: null, untilOn: '2021-12-31' } } as const;
    expect(lateOf({ plan: measures(ended, older) }).map(({ tunnus }) => tunnus)).toEqual(['M2', 'M1']);
  });
});

describe('a decision asked of leadership', () => {
  it('stands with its words and from whom, and is repeated until its answer changes', () => {
    const answers = [said('M1', { need: 'Rahoituspäätös', needFrom: 'kaupunginhallitus' })];
    const row = { tunnus: 'M1', need: 'Rahoituspäätös', from: 'kaupunginhallitus' };
    expect(digestOf({ answers }).decisions).toMatchObject({ rows: [row], total: 1 });
    const nextWeek = { previous: { asOf: FIRST_MONDAY } };
    expect(digestOf({ answers, ...nextWeek }, SECOND_MONDAY).decisions.rows).toMatchObject([row]);
    const settled = [...answers, said('M1', { n: 2, answeredAt: at('2022-08-25') })];
    expect(digestOf({ answers: settled, ...nextWeek }, SECOND_MONDAY).decisions.total).toBe(0);
  });

  it('comes first when it is new', () => {
    const answers = [said('M1', { need: 'Vanha' }), said('M2', { need: 'Uusi', answeredAt: at('2022-08-25') })];
    const { decisions } = digestOf({ answers, previous: { asOf: FIRST_MONDAY } }, SECOND_MONDAY);
    expect(decisions.rows.map(({ need }) => need)).toEqual(['Uusi', 'Vanha']);
  });
});

describe('a success', () => {
  it('is told once', () => {
    const answers = [
      said('M1', { success: 'Talkoisiin tuli 200 ihmistä.' }),
      said('M1', { n: 2, success: 'Talkoisiin tuli 200 ihmistä.', status: 'done', answeredAt: at('2022-08-25') }),
    ];
    expect(digestOf({ answers }).successes.rows).toMatchObject([
      { tunnus: 'M1', words: 'Talkoisiin tuli 200 ihmistä.' },
    ]);
    expect(digestOf({ answers, previous: { asOf: FIRST_MONDAY } }, SECOND_MONDAY).successes.total).toBe(0);
  });
});

describe('silent roles', () => {
  it('are not told before the fifth working day, and the digest says from when they are', () => {
    const before = digestOf({}, at('2022-08-18', '23:00'));
    expect([before.silent, before.silentShownFromOn]).toEqual([{ rows: [], total: 0 }, '2022-08-19']);
    const from = digestOf({}, at('2022-08-19', '00:30'));
    expect([from.silent.total, from.silentShownFromOn]).toEqual([1, null]);
  });

  it('get their five working days from the day the round really opened', () => {
    const round = aRound({ openedAt: at('2022-08-18', '09:00') });
    expect(digestOf({ round }).silentShownFromOn).toBe('2022-08-24');
  });

  it('are told by sector with how many answers they owe, never as persons', () => {
    const plan = measures({ sector: 'elinvoima' }, { sector: 'ympäristö' }, { sector: 'ympäristö' }, {});
    const questions = [
      aQuestion({ tunnus: 'M1', roleId: 'kemi/elinvoimajohtaja', officialId: 'o1' }),
      aQuestion({ tunnus: 'M2', officialId: 'o2' }),
      aQuestion({ tunnus: 'M3', officialId: 'o2' }),
      aQuestion({ tunnus: 'M4', roleId: 'kemi/kaupunginarkkitehti', officialId: 'o3' }),
    ];
    const digest = digestOf({ plan, questions });
    expect(digest.silent).toEqual({
      rows: [
        { sector: 'ympäristö', role: 'Kaupunginarkkitehti', questions: 1 },
        { sector: 'ympäristö', role: 'Ympäristöjohtaja', questions: 2 },
        { sector: 'elinvoima', role: 'Elinvoimajohtaja', questions: 1 },
      ],
      total: 3,
    });
    expect(JSON.stringify(digest)).not.toMatch(/"o[123]"/);
  });

  it('are no longer silent the moment they have answered everything', () => {
    const answers = ['M1', 'M2', 'M3'].map((tunnus) => said(tunnus));
    expect(digestOf({ answers }).silent.total).toBe(0);
  });
});

describe('a section', () => {
  it('shows five rows in the order of the plan and counts them all', () => {
    const plan = aPlan({ measures: 12 });
    const answers = plan.measures.map(({ tunnus }) => said(tunnus)).reverse();
    const { changed } = digestOf({ plan, answers });
    expect(changed.rows.map(({ tunnus }) => tunnus)).toEqual(['M1', 'M2', 'M3', 'M4', 'M5']);
    expect(changed.total).toBe(12);
  });

  it('shows what deviates from the plan before what goes as planned', () => {
    const plan = aPlan({ measures: 4 });
    const statuses = ['on-track', 'delayed', 'done', 'delayed'] as const;
    const answers = plan.measures.map(({ tunnus }, index) =>
      said(tunnus, { status: statuses[index] ?? 'done', realisation: 'Sanoin.' }),
    );
    const { changed } = digestOf({ plan, answers });
    expect(changed.rows.map(({ tunnus }) => tunnus)).toEqual(['M2', 'M4', 'M3', 'M1']);
  });
});
