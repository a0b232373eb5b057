/** Who reads what: the part of the plan an audience is told of, what a strategy group sees besides, and what nobody does. */

import { makeDigest } from '../../strategy/make-digest';
import type { Audience } from '../../strategy/plan';
import { at, digestOf, digestSources, early, lastHalf, measures, SECOND_MONDAY, said } from '../support/a-digest';
import { aQuestion, aRole, aRound, aSettings, aTenure } from '../support/builders';

const [leadership] = aSettings().audiences;
if (!leadership) throw new Error('The settings of the tests have an audience.');
const environmentBoard: Audience = { ...leadership, scope: { of: 'sector', sector: 'ympäristö' } };
const strategyGroup: Audience = { ...leadership, view: 'working' };

describe('an audience of one sector', () => {
  const plan = measures({ sector: 'ympäristö' }, { sector: 'elinvoima' }, { sector: 'Ympäristö' });
  const answers = ['M1', 'M2'].map((tunnus) => said(tunnus, { need: 'Päätös', success: 'Valmis', status: 'delayed' }));

  it('is told of its measures only, in every count and list', () => {
    const digest = digestOf({ plan, audience: environmentBoard, answers }, SECOND_MONDAY);
    expect(digest).toMatchObject({ asked: 2, answered: 1, changed: { total: 1 }, decisions: { total: 1 } });
    expect(digest.bySector.map(({ name, total }) => [name, total])).toEqual([['ympäristö', 2]]);
    expect(digest.successes.rows.map(({ tunnus }) => tunnus)).toEqual(['M1']);
    expect(digest.silent.rows).toEqual([{ sector: 'ympäristö', role: 'Ympäristöjohtaja', questions: 1 }]);
  });

  it('gets none from an open round that asks nothing of its part', () => {
    const elsewhere = { plan, audience: environmentBoard, questions: [aQuestion({ tunnus: 'M2' })] };
    expect(makeDigest(digestSources(elsewhere), SECOND_MONDAY)).toEqual({ nothing: 'nothing-new' });
  });

  it('gets one all the same when something was said of it', () => {
    const digest = digestOf({ plan, audience: environmentBoard, questions: [], answers: [said('M1')] });
    expect(digest).toMatchObject({ asked: 0, changed: { total: 1 } });
  });
});

describe('rounds that are open beside the one that tells', () => {
  const extra = aRound({ name: '2022-X1', closesOn: '2022-08-31' });
  const ofExtra = (tunnus: string) => aQuestion({ tunnus, roundId: extra.id });
  const others = [{ round: extra, questions: [ofExtra('M1'), ofExtra('M2')] }];
  const plan = measures({ sector: 'ympäristö' }, { sector: 'elinvoima' });
  const inExtra = said('M1', { roundId: extra.id });

  it('are told with how far they have come, as of the same instant', () => {
    const later = said('M2', { roundId: extra.id, answeredAt: SECOND_MONDAY });
    expect(digestOf({ plan, others, answers: [inExtra, later] }).beside).toEqual([
      { roundName: '2022-X1', closesOn: '2022-08-31', asked: 2, answered: 1 },
    ]);
  });

  it('count the audience’s own part only, and are left out where they ask nothing of it', () => {
    expect(digestOf({ plan, others, audience: environmentBoard }).beside).toMatchObject([{ asked: 1, answered: 0 }]);
    const elsewhere = [{ round: extra, questions: [ofExtra('M2')] }];
    expect(digestOf({ plan, others: elsewhere, audience: environmentBoard })).not.toHaveProperty('beside');
  });
});

describe('a working view', () => {
  const answers = [
    said('M1', { obstacle: 'Urakoitsija puuttuu', nextStep: 'Kilpailutus', nextStepOn: '2022-10-31' }),
    said('M2', { nextStep: 'Luonnos' }),
  ];

  it('adds obstacles and next steps, those not told before first', () => {
    const earlier = answers.map((answer) => ({ ...answer, answeredAt: early }));
    const later = said('M3', { obstacle: 'Lupa puuttuu', answeredAt: at('2022-08-26') });
    const digest = digestOf(
      { audience: strategyGroup, answers: [...earlier, later], previous: { asOf: at('2022-08-22') } },
      SECOND_MONDAY,
    );
    expect(digest.working?.obstacles.rows.map(({ tunnus, words }) => [tunnus, words])).toEqual([
      ['M3', 'Lupa puuttuu'],
      ['M1', 'Urakoitsija puuttuu'],
    ]);
    expect(digest.working?.nextSteps.rows.map(({ tunnus, words, on }) => [tunnus, words, on])).toEqual([
      ['M1', 'Kilpailutus', '2022-10-31'],
      ['M2', 'Luonnos', null],
    ]);
  });

  it('adds by role the questions that their officials say are not theirs', () => {
    const dispute = { at: early, byOfficialId: 'ymparistojohtaja', words: 'Kuuluu tekniselle.' };
    const questions = [aQuestion({ dispute }), aQuestion({ tunnus: 'M2' })];
    const digest = digestOf({ audience: strategyGroup, questions });
    expect(digest.working?.disputed).toEqual({
      rows: [{ sector: 'ympäristö', role: 'Ympäristöjohtaja', tunnukset: ['M1'] }],
      total: 1,
    });
    expect(JSON.stringify(digest)).not.toContain('tekniselle');
  });

  it('names the measures of which a role owes answers, and not before others are told of silence', () => {
    expect(digestOf({ audience: strategyGroup }, SECOND_MONDAY).silent.rows).toEqual([
      { sector: 'ympäristö', role: 'Ympäristöjohtaja', questions: 3, tunnukset: ['M1', 'M2', 'M3'] },
    ]);
    expect(digestOf({ audience: strategyGroup }, at('2022-08-18')).silent.total).toBe(0);
  });

  it('shows five rows of a section, and counts all', () => {
    const plan = measures(...Array.from({ length: 7 }, () => ({})));
    const obstacles = plan.measures.map(({ tunnus }) => said(tunnus, { obstacle: 'Este' }));
    const { working } = digestOf({ plan, audience: strategyGroup, answers: obstacles });
    expect([working?.obstacles.rows.length, working?.obstacles.total]).toEqual([5, 7]);
  });

  it('is not for an audience that reads the summary', () => {
    expect(digestOf({ answers })).not.toHaveProperty('working');
  });
});

describe('roles that nobody holds', () => {
  const vacant = aRole({ id: 'kemi/rehtori', name: 'Rehtori', tenures: [] });
  const plan = measures(
    { roleIds: ['kemi/rehtori'] },
    { roleIds: ['kemi/rehtori', 'kemi/ymparistojohtaja'], rule: 'each' },
    {},
  );
  const round = aRound({
    notAsked: [{ tunnus: 'M1', reason: 'no-holder' }],
    missingRoles: [
      { tunnus: 'M2', roleId: 'kemi/rehtori', reason: 'no-holder' },
      { tunnus: 'M2', roleId: 'kemi/ymparistojohtaja', reason: 'no-address' },
    ],
  });
  const vacantIn = (overrides: Parameters<typeof digestOf>[0]) =>
    digestOf({ plan, round, roles: [aRole(), vacant], ...overrides }).vacant;

  it('are raised in every digest, with how many measures have nobody to answer', () => {
    expect(vacantIn({})).toEqual({ rows: [{ role: 'Rehtori', measures: 2 }], total: 1 });
  });

  it('are no longer there once somebody holds them', () => {
    expect(vacantIn({ roles: [aRole(), { ...vacant, tenures: [aTenure({ fromOn: '2022-08-22' })] }] })?.total).toBe(0);
  });

  it('are raised only where they matter to the audience', () => {
    const elsewhere = measures({ sector: 'elinvoima', roleIds: ['kemi/rehtori'] }, {});
    const questions = [aQuestion({ tunnus: 'M2' })];
    const gaps = { ...round, missingRoles: [] };
    expect(vacantIn({ plan: elsewhere, questions, round: gaps })?.total).toBe(1);
    expect(vacantIn({ plan: elsewhere, questions, round: gaps, audience: environmentBoard })?.total).toBe(0);
  });
});

describe('who heads the city', () => {
  const head = aRole({ id: 'kemi/kaupunginjohtaja', name: 'Kaupunginjohtaja' });
  const director = aRole({ superiorRole: 'kemi/kaupunginjohtaja' });
  const questions = [aQuestion({ roleId: head.id }), aQuestion({ tunnus: 'M2' })];

  it('is in no list of those who owe answers, while every question is counted', () => {
    const digest = digestOf({ roles: [head, director], questions }, SECOND_MONDAY);
    expect(digest.silent.rows.map(({ role }) => role)).toEqual(['Ympäristöjohtaja']);
    expect(digest.bySector[0]).toMatchObject({ noAnswer: 2, total: 2 });
  });
});

describe('a measure under rule any', () => {
  const plan = measures({ rule: 'any', roleIds: ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'] });
  const sharedId = 'kemi/2022-H1/M1';
  const questions = ['ymparistojohtaja', 'elinvoimajohtaja'].map((role) =>
    aQuestion({ id: `${sharedId}/${role}`, sharedId, roleId: `kemi/${role}` }),
  );
  const answer = said('M1', { questionId: `${sharedId}/elinvoimajohtaja`, sharedId, roleId: 'kemi/elinvoimajohtaja' });

  it('counts once, answered as soon as anybody has', () => {
    expect(digestOf({ plan, questions })).toMatchObject({ asked: 1, answered: 0 });
    const digest = digestOf({ plan, questions, answers: [answer] }, SECOND_MONDAY);
    expect(digest).toMatchObject({ asked: 1, answered: 1, silent: { total: 0 } });
    expect(digest.bySector[0]).toMatchObject({ byStatus: { 'on-track': 1 }, noAnswer: 0, total: 1 });
  });

  it('owes its answer in the name of every role that was asked', () => {
    const { silent } = digestOf({ plan, questions }, SECOND_MONDAY);
    expect(silent.rows.map(({ role }) => role)).toEqual(['Elinvoimajohtaja', 'Ympäristöjohtaja']);
  });
});

describe('an excused question', () => {
  it('is neither an answer nor silence', () => {
    const excuse = { at: early, by: 'kaupunginjohtaja', reason: 'Hanke on tauolla.' };
    const digest = digestOf({ questions: [aQuestion({ excuse }), aQuestion({ tunnus: 'M2' })] }, SECOND_MONDAY);
    expect(digest).toMatchObject({ asked: 1, answered: 0 });
    expect(digest.silent.rows).toMatchObject([{ questions: 1 }]);
  });
});

describe('a measure whose time has ended', () => {
  it('is late until it is closed, and no longer once its closing was tried twice in vain', () => {
    const plan = measures({ schedule: { kind: 'dated', fromOn: null, untilOn: '2022-06-30' } });
    const cannotSay = { status: 'cannot-assess', scale: 'closing', reason: 'no-data-yet' } as const;
    expect(digestOf({ plan, answers: [lastHalf('M1', cannotSay)] }).late.total).toBe(1);
    expect(digestOf({ plan, answers: [lastHalf('M1', cannotSay), said('M1', cannotSay)] }).late.total).toBe(0);
  });
});
