/** The weekly digest's rules, week by week of Kemi's first round. */

import type { Answer } from '../../strategy/answer';
import { instantAt } from '../../strategy/calendar';
import type { Digest } from '../../strategy/digest';
import { type DigestSources, makeDigest } from '../../strategy/make-digest';
import type { Measure } from '../../strategy/plan';
import type { Question } from '../../strategy/question';
import type { Schedule } from '../../strategy/schedule';
import { aMeasure, anAnswer, aPlan, aQuestion, aRole, aRound, aSettings } from '../support/builders';

const at = (on: string, time = '08:00') => instantAt('Europe/Helsinki', on, time);
const FIRST_MONDAY = at('2022-08-22');
const SECOND_MONDAY = at('2022-08-29');
const roles = [
  aRole(),
  aRole({ id: 'kemi/kaupunginarkkitehti', name: 'Kaupunginarkkitehti' }),
  aRole({ id: 'kemi/elinvoimajohtaja', name: 'Elinvoimajohtaja' }),
];

function sources(overrides: Partial<DigestSources> = {}): DigestSources {
  const plan = overrides.plan ?? aPlan({ measures: 3 });
  const [audience] = plan.settings.audiences;
  if (!audience) throw new Error('The settings of the tests have an audience.');
  return {
    plan,
    audience,
    round: aRound(),
    questions: plan.measures.map(({ tunnus }) => aQuestion({ tunnus })),
    answers: [],
    roles,
    previous: null,
    previousRound: null,
    dueOn: '2022-08-22',
    ...overrides,
  };
}

function digestOf(overrides: Partial<DigestSources> = {}, now = FIRST_MONDAY): Digest {
  const digest = makeDigest(sources(overrides), now);
  if ('nothing' in digest) throw new Error('A digest was expected, and there was nothing new.');
  return digest;
}

const early = at('2022-08-16', '10:00');
const said = (tunnus: string, overrides: Partial<Answer> = {}) => anAnswer({ tunnus, answeredAt: early, ...overrides });
const lastHalf = (tunnus: string, overrides: Partial<Answer> = {}) =>
  anAnswer({ tunnus, roundId: 'kemi/2021-H2', answeredAt: at('2022-01-20'), ...overrides });
const measures = (...each: Partial<Measure>[]) =>
  aPlan({ measures: each.map((one, index) => aMeasure({ tunnus: `M${index + 1}`, ...one })) });
const disputed: Question['dispute'] = { at: early, byOfficialId: 'ymparistojohtaja', words: 'Ei kuulu meille.' };

describe('the totals of a digest', () => {
  it('count every question by the status of its answer in force, and those without one', () => {
    const digest = digestOf({
      answers: [said('M1', { status: 'delayed' }), said('M1', { n: 2, status: 'done' }), said('M2')],
    });
    const expected = { byStatus: { done: 1, 'on-track': 1 }, noAnswer: 1, total: 3 };
    expect(digest.byGoal).toEqual([{ name: 'ELINVOIMAINEN KAUPUNKI', ...expected }]);
    expect(digest.bySector).toEqual([{ name: 'ympäristö', ...expected }]);
    expect(digest).toMatchObject({ asked: 3, answered: 2 });
  });

  it('stand in the order of the plan, and a sector is the same with a capital and without', () => {
    const plan = measures(
      { sector: 'elinvoima', goal: 'SUJUVA ARKI' },
      { sector: 'Ympäristö' },
      { sector: 'ympäristö' },
    );
    const digest = digestOf({ plan });
    expect(digest.byGoal.map(({ name, total }) => [name, total])).toEqual([
      ['ELINVOIMAINEN KAUPUNKI', 2],
      ['SUJUVA ARKI', 1],
    ]);
    expect(digest.bySector.map(({ name, total }) => [name, total])).toEqual([
      ['ympäristö', 2],
      ['elinvoima', 1],
    ]);
  });

  it('count one for every role under rule "each"', () => {
    const plan = measures({ rule: 'each', roleIds: ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'] });
    const questions = plan.measures[0]?.roleIds.map((roleId) =>
      aQuestion({ id: `kemi/2022-H1/M1/${roleId.slice(5)}`, roleId }),
    );
    const answers = [said('M1', { questionId: 'kemi/2022-H1/M1/elinvoimajohtaja', roleId: 'kemi/elinvoimajohtaja' })];
    const digest = digestOf({ plan, questions: questions ?? [], answers });
    expect(digest.bySector[0]).toMatchObject({ byStatus: { 'on-track': 1 }, noAnswer: 1, total: 2 });
  });

  it('leave a disputed question out: it is neither an answer nor silence', () => {
    const questions = [aQuestion({ dispute: disputed }), aQuestion({ tunnus: 'M2' })];
    const digest = digestOf(
      { questions, answers: [said('M1', { need: 'Päätös', success: 'Hyvin meni' })] },
      SECOND_MONDAY,
    );
    expect(digest).toMatchObject({ asked: 1, answered: 0 });
    expect(digest.bySector[0]).toMatchObject({ byStatus: {}, noAnswer: 1, total: 1 });
    expect(digest.silent.rows).toEqual([{ sector: 'ympäristö', role: 'Ympäristöjohtaja', questions: 1 }]);
    expect([digest.changed.total, digest.decisions.total, digest.successes.total]).toEqual([0, 0, 0]);
  });

  it('count a question whose measure the plan version lacks, under a dash', () => {
    const digest = digestOf({ questions: [aQuestion({ tunnus: 'M9' })], answers: [said('M9')] });
    expect(digest.byGoal).toEqual([{ name: '–', byStatus: { 'on-track': 1 }, noAnswer: 0, total: 1 }]);
  });

  it('take the correction with the greater number, also when a clock was set back in between', () => {
    const answers = [said('M1', { answeredAt: at('2022-08-17') }), said('M1', { n: 2, status: 'done' })];
    expect(digestOf({ answers }).byGoal[0]?.byStatus).toEqual({ done: 1 });
    expect(digestOf({ answers }).changed.rows).toMatchObject([{ to: 'done' }]);
  });

  it('do not know of answers given after the digest was made', () => {
    const digest = digestOf({ answers: [said('M1'), said('M1', { n: 2, status: 'done', answeredAt: SECOND_MONDAY })] });
    expect(digest.byGoal[0]?.byStatus).toEqual({ 'on-track': 1 });
    expect(digest.changed.rows).toMatchObject([{ tunnus: 'M1', to: 'on-track' }]);
  });
});

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
          to: 'on-track',
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
      { tunnus: 'M1', untilOn: '2022-06-30', status: null },
      { tunnus: 'M2', untilOn: '2022-06-30', status: 'delayed' },
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
});

describe('no digest', () => {
  const closed = aRound({ state: 'closed', endedAt: at('2022-09-03', '00:00') });
  const afterClosing = at('2022-09-05');
  const previous = { asOf: SECOND_MONDAY };

  it('is made when nothing has changed and no round is open', () => {
    const answers = [said('M1', { answeredAt: SECOND_MONDAY }), lastHalf('M2')];
    const none = { nothing: 'nothing-new' };
    expect(makeDigest(sources({ round: closed, answers, previous }), afterClosing)).toEqual(none);
    expect(makeDigest(sources({ round: null, questions: [], answers, previous }), afterClosing)).toEqual(none);
    expect(makeDigest(sources({ round: null, questions: [], answers }), afterClosing)).toEqual(none);
  });

  it('is made for a "no change" alone after closing', () => {
    const answers = [said('M1', { unchanged: true, answeredAt: at('2022-09-01') })];
    expect(makeDigest(sources({ round: closed, answers, previous }), afterClosing)).toEqual({ nothing: 'nothing-new' });
  });

  it('is not the case in an open round, where silence is news too', () => {
    expect(digestOf({ previous }, at('2022-09-01'))).toMatchObject({ roundState: 'open', changed: { total: 0 } });
  });

  it('is not the case when the last days of a round brought answers', () => {
    const digest = digestOf(
      { round: closed, answers: [said('M1', { answeredAt: at('2022-09-01') })], previous },
      afterClosing,
    );
    expect(digest).toMatchObject({ roundState: 'closed', answered: 1, changed: { total: 1 } });
  });

  it('is made of a round that was cancelled', () => {
    const round = aRound({ state: 'cancelled' });
    expect(makeDigest(sources({ round, answers: [said('M1')] }), FIRST_MONDAY)).toEqual({ nothing: 'nothing-new' });
  });
});

describe('a digest', () => {
  it('carries what its card says about itself', () => {
    expect(digestOf()).toMatchObject({
      planId: 'kemi',
      roundId: 'kemi/2022-H1',
      roundName: '2022-H1',
      roundState: 'open',
      closesOn: '2022-09-02',
      audienceId: 'johtoryhma',
      audience: { fi: 'Johtoryhmä' },
      dueOn: '2022-08-22',
      asOf: FIRST_MONDAY,
    });
  });

  it('due on pitkäperjantai and posted after Easter tells what was answered over the holidays', () => {
    const round = aRound({ opensOn: '2023-04-03', closesOn: '2023-04-21', openedAt: at('2023-04-03') });
    const answers = [said('M1', { answeredAt: at('2023-04-10', '12:00') })];
    const digest = digestOf({ round, answers, dueOn: '2023-04-11' }, at('2023-04-11'));
    expect(digest).toMatchObject({ answered: 1, silentShownFromOn: null, silent: { total: 1 } });
    expect(digestOf({ round }, at('2023-04-10')).silentShownFromOn).toBe('2023-04-11');
  });
});
