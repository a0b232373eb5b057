import { extendRound } from '../../jobs/extend-round';
import { promptOfficials } from '../../jobs/prompt-officials';
import { readPlanOf } from '../../jobs/read-records';
import { ROUND, someOfficials, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { anOfficial, aRound } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const ASK = `${ROUND}/ymparistojohtaja`;
const environment = (town: Town) => town.person('ymparistojohtaja');
const vitality = (town: Town) => town.person('elinvoimajohtaja');
const ON_TRACK = { status: 'on-track' };

async function stateOf(town: Town, level: string) {
  return (await town.store.deliveries.get(`${ASK}/reminder/${level}`))?.state;
}

describe('an official who misses an answer', () => {
  it('is reminded on the fifth working day of only what is missing, in a new message with the live card', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', ON_TRACK);
    await town.at('2022-08-19', '15:00');
    expect(environment(town).chat()).toHaveLength(1);
    await town.at('2022-08-22');
    const [, reminder] = environment(town).chat();
    expect(reminder?.posted.summary).toBe('Muistutus: 1 toimenpide odottaa vastausta, viimeistään 2.9.2022.');
    expect(wordsOf(environment(town).card())).toContain('Muistutus: 1 toimenpide');
    expect(wordsOf(environment(town).card())).toContain('M2');
    expect(verbsOf(environment(town).card())).toContain('save-answer');
  });

  it('finds in the older card only that it has moved down', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-22');
    const [older] = environment(town).chat();
    expect(older && verbsOf(older.shown)).toEqual([]);
    expect(older && wordsOf(older.shown)).toContain('alempana');
  });

  it('is reminded again on the eighth working day and on the last, and never more', async () => {
    const town = await aTownWithAnOpenRound();
    for (const day of ['22', '23', '24', '25', '26', '29', '30', '31']) await town.at(`2022-08-${day}`);
    expect(environment(town).chat()).toHaveLength(3);
    await town.at('2022-09-01');
    await town.at('2022-09-02');
    await town.at('2022-09-02', '12:00');
    expect(environment(town).chat()).toHaveLength(4);
  });

  it('answers in the reminder, and is left in peace from then on', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-22');
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('save-answer', ON_TRACK);
    for (const on of ['2022-08-25', '2022-08-29', '2022-09-02']) await town.at(on);
    expect(environment(town).chat()).toHaveLength(2);
    expect(await town.store.answers.ofRound(ROUND)).toHaveLength(2);
    expect((await town.store.asks.get(ASK))?.activityId).toBe(environment(town).chat()[1]?.activityId);
  });

  it('is not reminded on the day on which the card comes back', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-19');
    await environment(town).press('later', { later: 'monday' });
    await town.at('2022-08-22');
    await town.at('2022-08-22', '09:00');
    expect(environment(town).chat()).toHaveLength(2);
    expect(await stateOf(town, '1')).toMatchObject({ is: 'skipped', reason: 'asked-later' });
  });
});

describe('nothing pointless is sent', () => {
  it('when everything was answered between the decision and the sending', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-22');
    await decideOnly(town);
    expect(await stateOf(town, '1')).toMatchObject({ is: 'waiting' });
    for (const tunnus of ['M1', 'M2']) await answer(town, tunnus);
    await town.tick();
    expect(await stateOf(town, '1')).toMatchObject({ is: 'skipped', reason: 'answered-already' });
    expect(environment(town).chat()).toHaveLength(1);
  });

  it('when one of two was answered just before it would go out', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-22');
    await decideOnly(town);
    await answer(town, 'M1');
    await town.tick();
    expect(await stateOf(town, '1')).toMatchObject({ is: 'skipped', reason: 'answered-just-now' });
  });

  it('when the round was cancelled meanwhile', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-22');
    await decideOnly(town);
    const round = await town.store.rounds.get(ROUND);
    if (round) await town.store.rounds.save({ ...round, state: 'cancelled', endedAt: town.now() });
    await town.tick();
    expect(await stateOf(town, '1')).toMatchObject({ is: 'skipped', reason: 'round-cancelled' });
  });

  it('when Teams could not be reached until its day had passed', async () => {
    const town = await aTownWithAnOpenRound();
    town.messenger.refuse('a:entra-ymparistojohtaja', { class: 'throttled', retryAfterMs: 20 * 3_600_000 });
    await town.at('2022-08-22');
    town.messenger.refuse('a:entra-ymparistojohtaja', null);
    await town.at('2022-08-23');
    expect(await stateOf(town, '1')).toMatchObject({ is: 'skipped', reason: 'missed' });
    expect(environment(town).chat()).toHaveLength(1);
  });

  it('when another round has just prompted the same person: one a day, whoever decides', async () => {
    const town = await aTownWithAnOpenRound();
    const round = await town.store.rounds.get(ROUND);
    const questions = await town.store.questions.ofRound(ROUND);
    const other = { ...(round ?? aRound()), id: 'kemi/2022-X1', name: '2022-X1', version: 1 };
    await town.store.rounds.add(other);
    for (const one of questions) {
      const id = one.id.replace(ROUND, other.id);
      await town.store.questions.add({ ...one, id, roundId: other.id, version: 1 });
    }
    await town.at('2022-08-16');
    await town.at('2022-08-22');
    expect(
      environment(town)
        .chat()
        .filter(({ posted }) => posted.summary.startsWith('Muistutus')),
    ).toHaveLength(1);
    await town.at('2022-08-23');
    expect(
      environment(town)
        .chat()
        .filter(({ posted }) => posted.summary.startsWith('Muistutus')),
    ).toHaveLength(2);
  });
});

describe('whoever runs it and however often', () => {
  it('two instances remind once', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-22');
    await Promise.all([decideOnly(town), decideOnly(town)]);
    await town.tick();
    await town.tick();
    expect(environment(town).chat()).toHaveLength(2);
    const acts = (await town.store.audit.latest(50)).filter(({ act }) => act === 'reminders-due');
    expect(acts.reduce((sum, { detail }) => sum + Number(detail), 0)).toBe(2);
  });

  it('a week of downtime brings no heap of reminders: what passed is written down as missed', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-29');
    expect(environment(town).chat()).toHaveLength(1);
    expect(await stateOf(town, '1')).toMatchObject({ is: 'skipped', reason: 'missed' });
    expect(await stateOf(town, '2')).toMatchObject({ is: 'skipped', reason: 'missed' });
    await town.at('2022-09-02');
    expect(environment(town).chat()).toHaveLength(2);
  });

  it('who could not be reached at all is not reminded, and is once the card has come', async () => {
    const officials = [...someOfficials().slice(1), anOfficial({ conversation: null, reachability: 'unknown' })];
    const town = await aTownWithAnOpenRound({ officials });
    town.messenger.refuse('entra-elinvoimajohtaja', null);
    await town.at('2022-08-22');
    expect(vitality(town).chat()).toHaveLength(2);
  });

  it('a click in a reminder whose sending was unclear proves that it came, and only it', async () => {
    const town = await aTownWithAnOpenRound();
    town.messenger.next('a:entra-ymparistojohtaja', 'lost');
    await town.at('2022-08-22');
    expect(await stateOf(town, '1')).toMatchObject({ is: 'waiting', why: 'unknown' });
    await environment(town).press('save-answer', ON_TRACK);
    expect(await stateOf(town, '1')).toMatchObject({ is: 'sent' });
    await town.at('2022-08-22', '08:10');
    expect(environment(town).chat()).toHaveLength(2);
  });
});

/** The decision without the sending that follows it. */
async function decideOnly(town: Town): Promise<void> {
  const round = await town.store.rounds.get(ROUND);
  if (round) await promptOfficials(town.jobs, await readPlanOf(town.store, round), round, town.now());
}

/** From a card that the person still has open. */
async function answer(town: Town, tunnus: string): Promise<void> {
  const card = environment(town).card();
  await environment(town).press('open-question', { jump: `${ROUND}/${tunnus}` }, { on: card });
  await environment(town).press('save-answer', ON_TRACK);
}

describe('a round that is extended on its last day', () => {
  it('reminds on the new last day as well whoever has been reminded less often', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('ymparistojohtaja').writes('harvemmin');
    for (const on of ['2022-08-22', '2022-08-25', '2022-09-02']) await town.at(on);
    await extendRound(town.jobs, { roundId: ROUND, closesOn: '2022-09-09' }, town.now());
    for (const on of ['2022-09-05', '2022-09-08', '2022-09-09']) await town.at(on);
    const last = await stateOf(town, 'last-day/2022-09-09');
    expect([(await stateOf(town, 'last-day/2022-09-02'))?.is, last?.is]).toEqual(['sent', 'sent']);
    const others = `${ROUND}/elinvoimajohtaja/reminder/last-day/2022-09-09`;
    expect((await town.store.deliveries.get(others))?.state).toMatchObject({ is: 'skipped', reason: 'capped' });
  });
});
