import { planRounds } from '../../jobs/plan-rounds';
import type { CardJson } from '../../strategy/ports/messenger';
import { aTown, ROUND, someMeasures, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure, anAnswer, aPlan, aQuestion, aRound } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const coordinator = (town: Town) => town.person('koordinaattori');
const roundOf = (town: Town, id = ROUND) => town.store.rounds.get(id);
const saidToCoordinator = (town: Town) =>
  coordinator(town)
    .chat()
    .map(({ shown }) => wordsOf(shown));

/** Announced on 1 August, its day 15 August has passed unconfirmed. */
async function aTownThatForgot() {
  const begins = { kind: 'dated', fromOn: '2022-08-16', untilOn: '2023-12-31' } as const;
  const measures = [...someMeasures(), aMeasure({ tunnus: 'M4', text: 'Alkaa tiistaina.', schedule: begins })];
  const town = await aTown({ measures });
  await town.at('2022-08-01');
  const announcement = coordinator(town).card();
  await town.at('2022-08-15');
  return { town, announcement };
}

/** One more measure is asked on Wednesday than was announced: the new list is read before it is confirmed. */
async function confirmTheNewList(town: Town, { activityId, card }: { card: CardJson; activityId: string }) {
  const changed = await coordinator(town).press('confirm-round', {}, { on: { card, activityId } });
  if (changed.reply !== 'card') throw new Error('the new list is shown');
  const reply = await coordinator(town).press('confirm-round', {}, { on: { card: changed.message.card, activityId } });
  if (reply.reply !== 'card') throw new Error('the announcement is shown again');
  return reply;
}

describe('a round that is confirmed after its day', () => {
  it('shows the day on which its cards really go out, what is asked on that day, and the last day to answer', async () => {
    const { town, announcement } = await aTownThatForgot();
    expect(wordsOf(announcement)).toContain('3 toimenpidettä');
    town.sleepUntil('2022-08-17', '10:00');
    const reply = await confirmTheNewList(town, announcement);
    const [edited] = saidToCoordinator(town);
    for (const shown of [wordsOf(reply.message), edited]) {
      expect(shown).toContain('lähtevät 17.8.2022');
      expect(shown).toContain('4 toimenpidettä');
      expect(shown).toContain('päättyy 6.9.2022');
    }
    expect(await roundOf(town)).toMatchObject({ state: 'open', closesOn: '2022-09-06', notAsked: [] });
  });

  it('is shown as it was confirmed, whatever changes later', async () => {
    const { town, announcement } = await aTownThatForgot();
    town.sleepUntil('2022-08-17', '10:00');
    await confirmTheNewList(town, announcement);
    const role = await town.store.roles.get('kemi/elinvoimajohtaja');
    if (role) await town.store.roles.save({ ...role, tenures: [] });
    await town.at('2022-08-18');
    expect(saidToCoordinator(town)[0]).toContain('4 toimenpidettä');
    expect(coordinator(town).chat()[0]?.edits).toBe(1);
  });
});

describe('a round that nobody confirmed in its time', () => {
  it('is not opened any more, which is said once, and its button goes', async () => {
    const { town, announcement } = await aTownThatForgot();
    await town.at('2022-09-05');
    await town.at('2022-09-06');
    expect(await roundOf(town)).toMatchObject({ state: 'cancelled', notOpened: 'over', openedAt: null });
    expect(coordinator(town).chat()).toHaveLength(3);
    expect(verbsOf(coordinator(town).chat()[0]?.shown ?? announcement)).toEqual([]);
    expect(saidToCoordinator(town)[0]).not.toContain('vahvistettu');
    const acts = (await town.store.audit.latest(5)).map(({ by, act, detail }) => [by, act, detail]);
    expect(acts).toEqual([['clock', 'round-not-opened', 'over']]);

    const reply = await coordinator(town).press('confirm-round', {}, { on: announcement });
    expect(reply.reply).toBe('text');
    await town.at('2022-09-07');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(0);
  });

  it('does not open beside the next one', async () => {
    const town = await aTown();
    const next = aRound({ name: '2022-H2', opensOn: '2023-01-16', closesOn: '2023-02-03', planVersion: null });
    const untouched = { state: 'planned', openedAt: null, confirmedAt: null, confirmedBy: null } as const;
    await planRounds(town.jobs, aPlan(), '2022-08-01T05:00:00.000Z');
    await town.at('2022-08-01');
    const round = await roundOf(town);
    if (round) await town.store.rounds.save({ ...round, closesOn: '2023-06-30' });
    await town.store.rounds.add({ ...next, ...untouched, announcedAt: '2022-12-30T06:00:00.000Z' });
    await town.at('2023-01-02');
    expect(await roundOf(town)).toMatchObject({ state: 'cancelled', notOpened: 'superseded' });
    expect(await roundOf(town, next.id)).toMatchObject({ state: 'planned' });
  });
});

describe('a round that a coordinator cancels before it opens', () => {
  it('is no longer announced as confirmed', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await coordinator(town).press('confirm-round');
    await town.tick();
    expect(saidToCoordinator(town)[0]).toContain('vahvistettu');
    const round = await roundOf(town);
    if (round) await town.store.rounds.save({ ...round, state: 'cancelled', endedAt: town.now() });
    await town.tick();
    expect(saidToCoordinator(town)[0]).toContain('peruttu');
  });
});

describe('a measure that somebody ended whom it did not concern', () => {
  it('is asked again in the next round', async () => {
    const town = await aTown();
    const earlier = aRound({ name: '2021-H2', state: 'closed', opensOn: '2022-01-17', closesOn: '2022-02-04' });
    await town.store.rounds.add(earlier);
    const of = { roundId: earlier.id };
    const dispute = { at: '2022-01-20T06:00:00.000Z', byOfficialId: 'ymparistojohtaja', words: 'Ei ole minun.' };
    await town.store.questions.add(aQuestion({ ...of, dispute }));
    await town.store.questions.add(aQuestion({ ...of, tunnus: 'M2' }));
    for (const tunnus of ['M1', 'M2']) await town.store.answers.append(anAnswer({ ...of, tunnus, status: 'done' }));
    await town.at('2022-08-01');
    await coordinator(town).press('confirm-round');
    await town.at('2022-08-15');
    expect((await roundOf(town))?.notAsked).toEqual([{ tunnus: 'M2', reason: 'ended-already' }]);
  });
});

it('a round that opened in time keeps its announcement', async () => {
  const town = await aTownWithAnOpenRound();
  expect(saidToCoordinator(town)[0]).toContain('lähtevät 15.8.2022');
  expect(coordinator(town).chat()[0]?.edits).toBe(1);
});
