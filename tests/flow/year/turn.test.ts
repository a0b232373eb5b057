import { AUTUMN, aKemiRound, COORDINATOR, PLAN, WINTER } from '../../support/a-kemi-town';
import { CHANNEL, type Town } from '../../support/a-town';
import { answersAll } from '../../support/answers-all';
import { wordsOf } from '../../support/card-reading';
import { brokenAccounts } from '../../support/kept-accounts';
import { liveUntil } from '../../support/live-until';
import { postOf } from '../../support/post-of';

jest.setTimeout(30_000);

const NEXT = `${PLAN}/2023-H1`;
const SOCIAL = ['perusturvajohtaja', 'hoiva-ja-hoitotyon-paallikko', 'sosiaalityon-paallikko', 'johtava-laakari'];
const questionsOf = (town: Town, roundId: string) => town.store.questions.ofRound(roundId);
const measureOf = async (town: Town, tunnus: string) =>
  (await town.store.plans.latest(PLAN))?.measures.find((measure) => measure.tunnus === tunnus);

/** On 16 January 2023: the autumn's round has closed, in which whoever is named answered everything; the winter's has opened. */
async function atTheTurn(...answering: string[]): Promise<Town> {
  const town = await aKemiRound();
  for (const id of answering) await answersAll(town, id);
  for (const on of ['2022-08-22', '2022-09-05', '2022-12-30']) await town.at(on);
  await town.person(COORDINATOR).press('confirm-round');
  await town.at('2023-01-16');
  return town;
}

/** On 15 August 2023, when a third round has opened. */
async function aYearLater(town: Town): Promise<Town> {
  for (const on of ['2023-02-06', '2023-08-01']) await town.at(on);
  await town.person(COORDINATOR).press('confirm-round');
  await town.at('2023-08-15');
  return town;
}

describe('a sector that has left the city', () => {
  it('is asked while it belongs to the city, and nobody of it after the turn of the year', async () => {
    const town = await atTheTurn();
    expect(SOCIAL.filter((id) => town.person(id).chat().length === 0)).toEqual(['johtava-laakari']);
    const before = SOCIAL.map((id) => town.person(id).chat().length);
    await liveUntil(town, '2023-02-06');
    expect(SOCIAL.map((id) => town.person(id).chat().length)).toEqual(before);
    expect((await questionsOf(town, WINTER)).filter(({ tunnus }) => tunnus.includes('-PER-'))).toEqual([]);
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('has its 23 measures closed with the reason that the sector ended; two rows have no measure', async () => {
    const town = await atTheTurn();
    const round = await town.store.rounds.get(WINTER);
    const left = round?.notAsked.filter(({ tunnus }) => tunnus.includes('-PER-')) ?? [];
    expect(left.filter(({ reason }) => reason === 'sector-ended')).toHaveLength(23);
    expect(left.filter(({ reason }) => reason !== 'sector-ended')).toEqual([
      { tunnus: 'ELI-PER-04', reason: 'no-measure' },
      { tunnus: 'HYV-PER-02', reason: 'no-measure' },
    ]);
  });

  it('is said to the coordinator to have left, in the plan’s own words', async () => {
    const town = await atTheTurn();
    const said = town
      .person(COORDINATOR)
      .chat()
      .map(({ shown }) => wordsOf(shown))
      .join('\n');
    expect(said).toContain('Toimiala ei enää kuulu kaupungille (siirtynyt Lapin hyvinvointialueelle): 23');
  });

  it('is announced with how many measures are not asked for that, and its roles without holders are no alarm', async () => {
    const town = await atTheTurn();
    await liveUntil(town, '2023-01-23');
    const preview = town
      .person(COORDINATOR)
      .chat()
      .find(({ posted }) => posted.summary.includes('16.1.2023'));
    expect(preview && wordsOf(preview.posted)).toContain(
      'Toimiala ei enää kuulu kaupungille (siirtynyt Lapin hyvinvointialueelle): 23',
    );
    for (const words of [preview, town.channel().at(-1)].map((message) => (message ? wordsOf(message.posted) : ''))) {
      expect(words).toContain('Kaupunkitarkastaja');
      expect(words).not.toMatch(/perusturva/i);
    }
  });
});

describe('a measure whose time has ended', () => {
  it('is asked once to be closed, and not again when it was', async () => {
    const town = await atTheTurn();
    const closing = (await questionsOf(town, WINTER)).filter(({ scale }) => scale === 'closing');
    expect(closing.map(({ tunnus }) => tunnus)).toEqual(
      expect.arrayContaining(['ELI-YMP-02', 'SUJ-YMP-02', 'ELI-HYV-02']),
    );
    for (const { tunnus } of closing) {
      expect((await measureOf(town, tunnus))?.schedule).toMatchObject({ kind: 'dated', untilOn: '2022-12-31' });
    }
    await answersAll(town, 'ymparistojohtaja');
    await aYearLater(town);
    const again = (await questionsOf(town, NEXT)).map(({ tunnus }) => tunnus);
    expect(again).not.toContain('ELI-YMP-02');
    const round = await town.store.rounds.get(NEXT);
    expect(round?.notAsked).toContainEqual({ tunnus: 'ELI-YMP-02', reason: 'ended-already' });
  });

  it('is not asked about at all when it was said to be done before', async () => {
    const town = await aKemiRound();
    await town.person('varhaiskasvatuspaallikko').press('save-answer', { status: 'done' });
    for (const on of ['2022-09-05', '2022-12-30']) await town.at(on);
    await town.person(COORDINATOR).press('confirm-round');
    await town.at('2023-01-16');
    expect((await questionsOf(town, WINTER)).map(({ tunnus }) => tunnus)).not.toContain('ELI-HYV-01');
    expect(town.person('varhaiskasvatuspaallikko').chat()).toHaveLength(1);
  });
});

describe('what goes on', () => {
  it('a continuous measure is asked in every round, with the answer before it in sight', async () => {
    const town = await atTheTurn('ymparistopaallikko');
    const { card } = town.person('ymparistopaallikko').card();
    expect(wordsOf({ card })).toContain('ELI-YMP-01');
    expect(wordsOf({ card })).toMatch(/Edellinen vastaus|aiempi/i);
    await aYearLater(town);
    expect((await questionsOf(town, NEXT)).map(({ tunnus }) => tunnus)).toContain('ELI-YMP-01');
  });

  it('a measure with a season of its own is asked after it: that of November and December in January', async () => {
    const town = await atTheTurn();
    const asked = async (roundId: string) => (await questionsOf(town, roundId)).map(({ tunnus }) => tunnus);
    expect(await asked(AUTUMN)).not.toContain('HYV-KES-04');
    expect(await asked(WINTER)).toContain('HYV-KES-04');
    expect(await asked(AUTUMN)).toContain('HYV-KES-02');
    expect(await asked(WINTER)).toContain('HYV-KES-02');
  });

  it('a role that changed hands on 1 November asks each holder in their own time', async () => {
    const town = await atTheTurn('tietohallintopaallikko');
    const holderOf = async (roundId: string) =>
      new Set(
        (await questionsOf(town, roundId)).filter(({ tunnus }) => tunnus === 'SUJ-KES-03').map((one) => one.officialId),
      );
    expect(await holderOf(AUTUMN)).toEqual(new Set(['tietohallintopaallikko']));
    expect(await holderOf(WINTER)).toEqual(new Set(['uusi-tietohallintopaallikko']));
    expect(wordsOf(town.person('uusi-tietohallintopaallikko').card())).toMatch(/Edellinen vastaus|aiempi/i);
    expect(town.person('tietohallintopaallikko').chat()).toHaveLength(1);
  });
});

describe('between the rounds', () => {
  it('nobody is prompted, and no digest is sent once nothing changes', async () => {
    const town = await aKemiRound();
    await liveUntil(town, '2022-09-12');
    const before = town.messenger.messages.length;
    await liveUntil(town, '2022-12-29', ['08:00']);
    const since = (await postOf(town)).slice(before).map(({ to, kind, on }) => [to, kind, on]);
    expect(since).toEqual([]);
    expect(town.channel().every(({ conversationId }) => conversationId === CHANNEL)).toBe(true);
  });
});
