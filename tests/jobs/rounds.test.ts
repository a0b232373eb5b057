import { confirmRound } from '../../jobs/confirm-round';
import { countRound } from '../../jobs/count-round';
import { planRounds } from '../../jobs/plan-rounds';
import { aTown, ROUND, someMeasures, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure, aPlan } from '../support/builders';

const NOW = '2022-08-02T06:00:00.000Z';
const plannedIn = async (town: Town, now: string) => {
  await planRounds(town.jobs, aPlan(), now);
  return (await town.store.rounds.ofPlan('kemi')).map(({ name }) => name);
};

describe('planning rounds', () => {
  it('creates a round on its announcement day, not before', async () => {
    expect(await plannedIn(await aTown(), '2022-07-29T09:00:00.000Z')).toEqual([]);
    expect(await plannedIn(await aTown(), '2022-08-01T05:00:00.000Z')).toEqual(['2022-H1']);
  });

  it('makes up for no round whose time has passed', async () => {
    expect(await plannedIn(await aTown(), '2022-10-03T05:00:00.000Z')).toEqual([]);
    expect(await plannedIn(await aTown(), '2023-01-16T06:00:00.000Z')).toEqual(['2022-H2']);
  });

  it('leaves a round alone that is there', async () => {
    const town = await aTown();
    await plannedIn(town, '2022-08-01T05:00:00.000Z');
    await confirmRound(town.jobs, ROUND, 'koordinaattori', NOW);
    await plannedIn(town, '2022-08-03T05:00:00.000Z');
    expect((await town.store.rounds.get(ROUND))?.confirmedBy).toBe('koordinaattori');
  });
});

describe('confirming a round', () => {
  it('keeps the first who did it', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    expect((await confirmRound(town.jobs, ROUND, 'first', NOW)).outcome).toBe('confirmed');
    expect((await confirmRound(town.jobs, ROUND, 'second', NOW)).outcome).toBe('confirmed-already');
    expect((await town.store.rounds.get(ROUND))?.confirmedBy).toBe('first');
  });

  it('is not possible for one that has ended or is unknown', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    const round = await town.store.rounds.get(ROUND);
    if (round) await town.store.rounds.save({ ...round, state: 'cancelled' });
    expect((await confirmRound(town.jobs, ROUND, 'x', NOW)).outcome).toBe('ended-already');
    expect((await confirmRound(town.jobs, 'kemi/1999-H1', 'x', NOW)).outcome).toBe('unknown-round');
  });
});

describe('counting a round', () => {
  it('measures = asked + not asked, and planned = sent + skipped + unreachable + waiting', async () => {
    const measures = [...someMeasures(), aMeasure({ tunnus: 'M8', roleIds: [] }), aMeasure({ tunnus: 'M9', text: '' })];
    const town = await aTownWithAnOpenRound({ measures });
    await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
    await town.person('ymparistojohtaja').press('later', { later: 'tomorrow' });
    await town.at('2022-08-22');
    const round = await town.store.rounds.get(ROUND);
    const count = round && (await countRound(town.store, round));
    expect(count).toMatchObject({
      state: 'open',
      measures: 5,
      asked: 3,
      notAsked: { 'no-role': 1, 'no-measure': 1 },
      asks: 2,
      planned: 2,
      sent: 2,
      skipped: 0,
      unreachable: 0,
      waiting: 0,
      answers: 1,
      disputed: 0,
      digests: [{ to: 'koordinaattori', dueOn: '2022-08-22', state: 'sent' }],
    });
  });

  it('counts an answer to a question that is not theirs neither as an answer nor as silence', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
    await town.person('elinvoimajohtaja').press('save-answer', { status: 'on-track' });
    const question = await town.store.questions.get(`${ROUND}/M1`);
    const dispute = { at: NOW, byOfficialId: 'ymparistojohtaja', words: 'Ei ole minun.' };
    if (question) await town.store.questions.save({ ...question, dispute });
    const round = await town.store.rounds.get(ROUND);
    const count = round && (await countRound(town.store, round));
    expect(count).toMatchObject({ measures: 3, asked: 3, notAsked: {}, answers: 1, disputed: 1 });
  });
});

describe('a register that changes while a round is being opened', () => {
  it('leaves every measure either asked or accounted for', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.person('koordinaattori').press('confirm-round');
    const save = town.store.rounds.save;
    town.store.rounds.save = async () => {
      throw new Error('the power is cut');
    };
    await town.at('2022-08-15');
    town.store.rounds.save = save;
    const role = await town.store.roles.get('kemi/elinvoimajohtaja');
    if (role) await town.store.roles.save({ ...role, tenures: [] });
    await town.at('2022-08-15', '08:01');
    const round = await town.store.rounds.get(ROUND);
    const count = round && (await countRound(town.store, round));
    expect(count).toMatchObject({ measures: 3, asked: 3, notAsked: {} });
  });
});
