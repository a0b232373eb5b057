/** The weekly digest as a whole: its totals, and when there is none. */

import { makeDigest } from '../../strategy/make-digest';
import type { Question } from '../../strategy/question';
import {
  at,
  digestOf,
  digestSources,
  early,
  FIRST_MONDAY,
  lastHalf,
  measures,
  SECOND_MONDAY,
  said,
} from '../support/a-digest';
import { aQuestion, aRound } from '../support/builders';

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

describe('no digest', () => {
  const closed = aRound({ state: 'closed', endedAt: at('2022-09-03', '00:00') });
  const afterClosing = at('2022-09-05');
  const previous = { asOf: SECOND_MONDAY };

  it('is made when nothing has changed and no round is open', () => {
    const answers = [said('M1', { answeredAt: SECOND_MONDAY }), lastHalf('M2')];
    const none = { nothing: 'nothing-new' };
    expect(makeDigest(digestSources({ round: closed, answers, previous }), afterClosing)).toEqual(none);
    expect(makeDigest(digestSources({ round: null, questions: [], answers, previous }), afterClosing)).toEqual(none);
    expect(makeDigest(digestSources({ round: null, questions: [], answers }), afterClosing)).toEqual(none);
  });

  it('is made for a "no change" alone after closing', () => {
    const answers = [said('M1', { unchanged: true, answeredAt: at('2022-09-01') })];
    expect(makeDigest(digestSources({ round: closed, answers, previous }), afterClosing)).toEqual({
      nothing: 'nothing-new',
    });
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
    expect(makeDigest(digestSources({ round, answers: [said('M1')] }), FIRST_MONDAY)).toEqual({
      nothing: 'nothing-new',
    });
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
