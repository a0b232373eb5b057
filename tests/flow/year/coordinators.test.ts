import { nameCoordinators } from '../../../jobs/name-coordinators';
import { AUTUMN, aKemiRound, COORDINATOR, PLAN, WINTER } from '../../support/a-kemi-town';
import { pressIn, saidIn } from '../../support/a-reply';
import type { Town } from '../../support/a-town';
import { TENANT } from '../../support/builders';
import { verbsOf, wordsOf } from '../../support/card-reading';
import { brokenAccounts } from '../../support/kept-accounts';
import { liveUntil } from '../../support/live-until';
import { postOf } from '../../support/post-of';

jest.setTimeout(30_000);

const SUCCESSOR = 'kehittamissuunnittelija';
const THIRD = 'viestintasuunnittelija';
const email = (id: string) => `${id}@kemi.example`;
const coordinatorsOf = async (town: Town) =>
  (await town.store.officials.ofTenant(TENANT)).flatMap(({ id, isCoordinator }) => (isCoordinator ? [id] : [])).sort();
const postTo = async (town: Town, id: string, fromOn: string) =>
  (await postOf(town)).filter(({ to, on }) => to === id && on >= fromOn);

/** On Wednesday 17 August the coordinator names a successor; on Friday the configuration no longer names them. */
async function withASuccessor(): Promise<Town> {
  const town = await aKemiRound();
  town.sleepUntil('2022-08-17', '10:00');
  const card = await town.person(COORDINATOR).writes('koordinaattorit');
  await pressIn(town.person(COORDINATOR), card, 'name-coordinator', { official: SUCCESSOR, part: 'main' });
  await town.at('2022-08-17', '10:05');
  return town;
}

async function leaves(town: Town): Promise<void> {
  town.sleepUntil('2022-08-19', '15:00');
  await nameCoordinators(town.jobs, TENANT, [], town.now());
  await town.at('2022-08-19', '15:01');
}

describe('a coordinator who leaves in mid-round', () => {
  it('names a successor in chat, who gets the hand-over sheet: the open round, the settings, what is open', async () => {
    const town = await withASuccessor();
    expect(await coordinatorsOf(town)).toEqual([SUCCESSOR, COORDINATOR].sort());
    const words = town
      .person(SUCCESSOR)
      .chat()
      .map(({ shown }) => wordsOf(shown))
      .join('\n');
    expect(words).toContain('Olet nyt koordinaattori');
    expect(words).toContain('Kaupunkitarkastaja');
    expect(words).toContain('2.9.2022');
  });

  it('leaves a round that goes on: the notices, the digest and the close come to the successor alone', async () => {
    const town = await withASuccessor();
    await leaves(town);
    expect(await coordinatorsOf(town)).toEqual([SUCCESSOR]);
    await liveUntil(town, '2022-08-23');
    town.sleepUntil('2022-08-24', '10:00');
    await town.person('talouspaallikko').press('ask-not-mine');
    await town.person('talouspaallikko').press('not-mine', { words: 'Siirtynyt controllerille.' });
    await liveUntil(town, '2022-09-06');
    const kinds = (await postTo(town, SUCCESSOR, '2022-08-22')).map(({ message }) => message.posted.summary);
    expect(kinds.join('\n')).toMatch(/Ei kuulu minulle|ei kuulu/i);
    expect(kinds.join('\n')).toContain('Seurantakierros on päättynyt');
    expect(await postTo(town, COORDINATOR, '2022-08-22')).toEqual([]);
    expect((await postOf(town)).filter(({ kind }) => kind === 'digest').map(({ on }) => on)).toEqual([
      '2022-08-22',
      '2022-08-29',
    ]);
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('can do nothing by the cards that they still have', async () => {
    const town = await withASuccessor();
    await leaves(town);
    const board = town
      .person(COORDINATOR)
      .cards()
      .find((card) => verbsOf(card).includes('close-round'));
    if (!board) throw new Error('their board is still in the chat');
    const reply = await town.person(COORDINATOR).press('close-round', {}, { on: board });
    expect(reply.reply).toBe('text');
    expect((await town.person(COORDINATOR).writes('tilanne')).reply).toBe('text');
    expect((await town.store.rounds.get(AUTUMN))?.state).toBe('open');
  });

  it('lets the successor do everything: preview, remind, extend, and confirm the next round', async () => {
    const town = await withASuccessor();
    await leaves(town);
    town.sleepUntil('2022-08-30', '10:00');
    const form = await town.person(SUCCESSOR).writes('jatka');
    await pressIn(town.person(SUCCESSOR), form, 'extend-round-to', { closesOn: '2022-09-09' });
    expect(await town.store.rounds.get(AUTUMN)).toMatchObject({ state: 'open', closesOn: '2022-09-09' });
    for (const on of ['2022-09-12', '2022-12-30']) await town.at(on);
    await town.person(SUCCESSOR).press('confirm-round');
    await town.at('2023-01-16');
    expect(await town.store.rounds.get(WINTER)).toMatchObject({ state: 'open', confirmedBy: SUCCESSOR });
  });
});

describe('the coordinators', () => {
  it('named in chat stay through a restart, and those of the configuration follow it', async () => {
    const town = await withASuccessor();
    await nameCoordinators(town.jobs, TENANT, [email(THIRD)], town.now());
    expect(await coordinatorsOf(town)).toEqual([SUCCESSOR, THIRD].sort());
    await nameCoordinators(town.jobs, TENANT, [email(THIRD)], town.now());
    expect(await coordinatorsOf(town)).toEqual([SUCCESSOR, THIRD].sort());
  });

  it('are never none: the last one cannot be removed, nor one whom the configuration names', async () => {
    const town = await withASuccessor();
    const removes = async (id: string) => {
      const list = await town.person(SUCCESSOR).writes('koordinaattorit');
      const sure = await pressIn(town.person(SUCCESSOR), list, 'remove-coordinator', { coordinator: id });
      return pressIn(town.person(SUCCESSOR), sure, 'remove-coordinator');
    };
    await removes(COORDINATOR).catch(() => null);
    expect(await coordinatorsOf(town)).toContain(COORDINATOR);
    await leaves(town);
    await removes(SUCCESSOR).catch(() => null);
    expect(await coordinatorsOf(town)).toEqual([SUCCESSOR]);
  });

  it('all get a notice, and it is closed for the others when one of them has acted', async () => {
    const town = await withASuccessor();
    town.sleepUntil('2022-08-18', '10:00');
    await town.person('talouspaallikko').press('ask-not-mine');
    await town.person('talouspaallikko').press('not-mine', { words: 'Siirtynyt controllerille.' });
    await town.at('2022-08-18', '10:01');
    const dispute = (id: string) => {
      const found = town
        .person(id)
        .cards()
        .findLast((card) => wordsOf(card).includes('controllerille'));
      if (!found) throw new Error(`${id} was not told`);
      return found;
    };
    expect(verbsOf(dispute(COORDINATOR))).toContain('return-question');
    await town
      .person(SUCCESSOR)
      .press('return-question', { words: 'Kuuluu sinulle vuoden loppuun.' }, { on: dispute(SUCCESSOR) });
    await town.at('2022-08-18', '10:10');
    expect(verbsOf(dispute(COORDINATOR))).not.toContain('return-question');
    expect((await town.store.questions.ofOfficial(AUTUMN, 'talouspaallikko')).every(({ dispute: open }) => !open)).toBe(
      true,
    );
  });

  it('find every act in the history, by whom and when', async () => {
    const town = await withASuccessor();
    await leaves(town);
    const acts = (await town.store.audit.latest(100)).map(({ act, by, subject }) => [act, by, subject]);
    expect(acts).toEqual(
      expect.arrayContaining([
        ['plan-imported', 'cli:test', `${PLAN}/v1`],
        ['coordinator-named', 'configuration', COORDINATOR],
        ['round-confirmed', COORDINATOR, AUTUMN],
        ['coordinator-named', COORDINATOR, SUCCESSOR],
        ['coordinator-removed', 'configuration', COORDINATOR],
      ]),
    );
    const shown = saidIn(await town.person(SUCCESSOR).writes('historia'));
    expect(shown).toContain('Strategiakoordinaattori');
    expect(shown).toContain('17.8.2022');
  });
});
