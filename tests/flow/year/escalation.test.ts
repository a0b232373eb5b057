import { AUTUMN, aKemiRound, COORDINATOR, PLAN } from '../../support/a-kemi-town';
import { pressIn } from '../../support/a-reply';
import { CHANNEL, type Town } from '../../support/a-town';
import { answersAll } from '../../support/answers-all';
import { verbsOf, wordsOf } from '../../support/card-reading';
import { brokenAccounts } from '../../support/kept-accounts';
import { liveUntil } from '../../support/live-until';
import { postOf } from '../../support/post-of';

jest.setTimeout(30_000);

const escalationsOf = async (town: Town) => (await postOf(town)).filter(({ kind }) => kind === 'escalation');
const cardOf = async (town: Town, to: string) =>
  wordsOf((await escalationsOf(town)).filter((one) => one.to === to).at(-1)?.message.shown ?? { card: {} as never });

describe('what nobody has answered', () => {
  it('was said beforehand in the card: to whom word goes, and after how many working days', async () => {
    const town = await aKemiRound();
    const words = wordsOf(town.person('ymparistojohtaja').card());
    expect(words).toContain('10 työpäivän kuluttua seurantapyynnöstä, siitä kerrotaan sijaiselle');
    expect(words).toContain('12 työpäivän kuluttua esihenkilölle');
    expect(wordsOf(town.person('kaupunginjohtaja').card())).not.toContain('esihenkilölle');
  });

  it('comes to the deputies’ knowledge on the tenth working day, and to the superiors’ on the twelfth', async () => {
    const town = await aKemiRound();
    await liveUntil(town, '2022-08-26');
    expect(await escalationsOf(town)).toEqual([]);
    await liveUntil(town, '2022-08-30');
    const deputies = (await escalationsOf(town)).map(({ to, on }) => [to, on]);
    expect(deputies).toContainEqual(['kaupunginarkkitehti', '2022-08-29']);
    await liveUntil(town, '2022-09-01');
    const superiors = (await escalationsOf(town)).slice(deputies.length).map(({ to, on }) => [to, on]);
    expect(superiors).toContainEqual(['kaupunginjohtaja', '2022-08-31']);
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('goes to nobody twice on one level, nor ever to a channel', async () => {
    const town = await aKemiRound();
    await liveUntil(town, '2022-09-05');
    for (const question of await town.store.questions.ofRound(AUTUMN)) {
      const levels = question.escalations?.map(({ level }) => level) ?? [];
      expect(new Set(levels).size).toBe(levels.length);
    }
    const escalations = await escalationsOf(town);
    expect(escalations.map(({ to }) => to)).not.toContain(CHANNEL);
    const ids = (await town.store.deliveries.ofRound(AUTUMN)).filter(({ content }) => content.kind === 'escalation');
    expect(new Set(ids.map(({ recipient, content }) => JSON.stringify([recipient, content]))).size).toBe(ids.length);
  });

  it('is told by role, and no more of what has been answered since', async () => {
    const town = await aKemiRound();
    await liveUntil(town, '2022-08-29');
    expect(await cardOf(town, 'elinkeinopaallikko')).toContain('Työllisyyspäällikkö');
    await answersAll(town, 'tyollisyyspaallikko');
    await liveUntil(town, '2022-08-31');
    expect(await cardOf(town, 'elinvoiman-toimialajohtaja')).not.toContain('Työllisyyspäällikkö');
  });

  it('ends with the coordinators where there is no superior who could be told', async () => {
    const town = await aKemiRound();
    await liveUntil(town, '2022-08-31');
    const told = (await postOf(town)).filter(({ to, kind }) => to === COORDINATOR && kind === 'notice').at(-1);
    expect(told?.message.posted.summary).toContain('esihenkilölle voitu kertoa');
  });
});

describe('whom word has reached', () => {
  async function withWord(): Promise<Town> {
    const town = await aKemiRound();
    await liveUntil(town, '2022-08-31');
    return town;
  }

  it('can excuse a question with a reason: it is neither answered nor silent any more, and nobody is reminded of it', async () => {
    const town = await withWord();
    const superior = town.person('hallinto-ja-kehitysjohtaja');
    const card = superior.cards().find((one) => verbsOf(one).includes('excuse'));
    if (!card) throw new Error('the superior may excuse');
    const form = await superior.press('excuse', {}, { on: card });
    await pressIn(superior, form, 'excuse-because', { reason: 'Tehtävä on täyttämättä syksyn.' });
    const excused = (await town.store.questions.ofRound(AUTUMN)).filter(({ excuse }) => excuse);
    expect(excused).toMatchObject([{ excuse: { reason: 'Tehtävä on täyttämättä syksyn.' } }]);
    const [act] = (await town.store.audit.latest(200)).filter((one) => one.subject === excused[0]?.id);
    expect(act).toMatchObject({ by: 'hallinto-ja-kehitysjohtaja', detail: 'Tehtävä on täyttämättä syksyn.' });
    await town.person(COORDINATOR).writes('tilanne');
    expect(wordsOf(town.person(COORDINATOR).card())).toContain('0/134');
  });

  it('can answer on behalf: the owner sees who did, and may correct it', async () => {
    const town = await withWord();
    const superior = town.person('hallinto-ja-kehitysjohtaja');
    const card = superior.cards().find((one) => verbsOf(one).includes('answer-for'));
    if (!card) throw new Error('the superior may answer');
    const ask = await superior.press('answer-for', {}, { on: card });
    await pressIn(superior, ask, 'save-answer', { status: 'on-track' });
    const [answer] = await town.store.answers.ofRound(AUTUMN);
    expect(answer).toMatchObject({ recordedBy: 'hallinto-ja-kehitysjohtaja' });
    await town.at('2022-08-31', '13:10');
    // The sustainability coordinator reads English.
    const owner = town.person(answer?.officialId ?? '');
    expect(wordsOf(owner.card())).toContain('recorded on behalf: Hallinto- ja kehitysjohtaja');
    expect(verbsOf(owner.card())).toContain('open-question');
  });
});
