import { readTable } from '../../../files/read-table';
import { writeTableAs } from '../../../files/write-table-as';
import { fetchExport } from '../../../jobs/export-table';
import { weekdayOf } from '../../../strategy/working-days';
import { AUTUMN, aKemiRound, COORDINATOR, PLAN } from '../../support/a-kemi-town';
import { pressIn, saidIn } from '../../support/a-reply';
import { CHANNEL, type Town } from '../../support/a-town';
import { answersAll } from '../../support/answers-all';
import { partsOfType } from '../../support/card-lint';
import { verbsOf, wordsOf } from '../../support/card-reading';
import { brokenAccounts } from '../../support/kept-accounts';
import { liveUntil } from '../../support/live-until';
import { postOf } from '../../support/post-of';

jest.setTimeout(30_000);

const ADDRESS = 'https://toteuma.example';
const PHONED = 'talouspaallikko';
const coordinator = (town: Town) => town.person(COORDINATOR);

/** The coordinator records what the finance manager said on the phone about the first of two measures. */
async function answeredByPhone(town: Town): Promise<void> {
  town.sleepUntil('2022-08-30', '13:00');
  const picker = await coordinator(town).writes('puolesta');
  const ask = await pressIn(coordinator(town), picker, 'pick-answer-for', { ask: `${AUTUMN}/${PHONED}` });
  await pressIn(coordinator(town), ask, 'save-answer', { status: 'on-track', realisation: 'Kerrottu puhelimessa.' });
  await town.at('2022-08-30', '13:10');
}

describe('what is told on the phone', () => {
  it('is recorded on behalf, marked so, seen by its owner, who corrects it, and audited', async () => {
    const town = await aKemiRound();
    await answeredByPhone(town);
    expect(await town.store.answers.ofRound(AUTUMN)).toMatchObject([
      { officialId: PHONED, recordedBy: COORDINATOR, realisation: 'Kerrottu puhelimessa.' },
    ]);
    const card = town
      .person(PHONED)
      .cards()
      .findLast((one) => verbsOf(one).includes('open-question'));
    const first = (await town.store.answers.ofRound(AUTUMN))[0]?.questionId ?? '';
    const opened = await town.person(PHONED).press('open-question', { jump: first }, card ? { on: card } : {});
    expect(saidIn(opened)).toMatch(/kirjattu puolesta/i);
    await pressIn(town.person(PHONED), opened, 'save-answer', { status: 'on-track', realisation: 'Tarkennettu.' });
    expect(await town.store.answers.ofRound(AUTUMN)).toMatchObject([
      { n: 1, recordedBy: COORDINATOR },
      { n: 2, recordedBy: null, realisation: 'Tarkennettu.' },
    ]);
    const acts = (await town.store.audit.latest(100)).filter(({ act }) => act === 'answered-on-behalf');
    expect(acts).toMatchObject([{ by: COORDINATOR, onRequestOf: PHONED }]);
  });

  it('is marked as theirs by another where they look up their measures', async () => {
    const town = await aKemiRound();
    await answeredByPhone(town);
    const reply = await town.person(PHONED).writes('omat');
    expect(reply.reply === 'card' ? wordsOf(reply.message) : '').toContain('kirjattu puolestasi');
  });

  it('leaves only the rest to be reminded of', async () => {
    const town = await aKemiRound();
    await answeredByPhone(town);
    await town.at('2022-09-02');
    expect(town.person(PHONED).chat().at(-1)?.posted.summary).toContain('1 toimenpide odottaa');
  });
});

describe('the digests', () => {
  it('come on Mondays at eight, first after five working days, with the roles that are silent or vacant', async () => {
    const town = await aKemiRound();
    await answersAll(town, 'ymparistojohtaja');
    await liveUntil(town, '2022-09-12');
    const digests = (await postOf(town)).filter(({ to }) => to === CHANNEL);
    expect(digests.map(({ on, time }) => [weekdayOf(on), time])).toEqual(digests.map(() => [1, '08:00']));
    expect(digests.map(({ on }) => on).slice(0, 2)).toEqual(['2022-08-22', '2022-08-29']);
    const words = digests[0] ? wordsOf(digests[0].message.posted) : '';
    expect(words).toContain('Vastattu 19/135');
    expect(words).toContain('Kaupunkitarkastaja, 1 toimenpide ilman vastaajaa');
    expect(words).toContain('Vastaus puuttuu');
  });

  it('name roles and no persons', async () => {
    const town = await aKemiRound();
    await liveUntil(town, '2022-08-29');
    expect(town.channel().length).toBeGreaterThan(0);
    // The person's name; their role is called "Toimialajohtaja (elinvoima)".
    for (const { shown } of town.channel()) expect(wordsOf(shown)).not.toContain('Elinvoiman toimialajohtaja');
  });

  it('show at most five rows of each kind, and count them all', async () => {
    const town = await aKemiRound();
    await town.at('2022-08-22');
    expect(wordsOf(town.channel()[0]?.shown ?? { card: {} as never })).toMatch(/ja \d+ muuta/);
  });
});

describe('the end of a round', () => {
  it('comes after its last day, by itself: every card ends, the coordinator is told, and answers are frozen', async () => {
    const town = await aKemiRound();
    await answersAll(town, 'ymparistojohtaja', 5);
    const kept = town.person('ymparistojohtaja').card();
    await liveUntil(town, '2022-09-05');
    expect((await town.store.rounds.get(AUTUMN))?.state).toBe('closed');
    for (const { officialId } of await town.store.asks.ofRound(AUTUMN)) {
      for (const { shown } of town.person(officialId).chat()) expect(verbsOf(shown)).not.toContain('save-answer');
    }
    await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' }, { on: kept });
    expect(await town.store.answers.ofRound(AUTUMN)).toHaveLength(5);
    expect(coordinator(town).chat().at(-1)?.posted.summary).toContain('vastattu 5/135');
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('comes earlier by the coordinator’s word, in two steps, and is audited', async () => {
    const town = await aKemiRound();
    town.sleepUntil('2022-08-26', '10:00');
    const asked = await coordinator(town).writes('sulje');
    expect((await town.store.rounds.get(AUTUMN))?.state).toBe('open');
    await pressIn(coordinator(town), asked, 'close-round');
    expect((await town.store.rounds.get(AUTUMN))?.state).toBe('closed');
    const before = town.messenger.messages.length;
    await liveUntil(town, '2022-09-10');
    const prompts = (await postOf(town))
      .slice(before)
      .filter(({ kind }) => kind === 'reminder' || kind === 'escalation');
    expect(prompts).toEqual([]);
    expect((await town.store.audit.latest(20)).filter(({ act }) => act === 'round-closed')).toMatchObject([
      { by: COORDINATOR, subject: AUTUMN, from: 'open', to: 'closed' },
    ]);
  });

  it('gives the council’s own table back, row by row, with Toteuma filled', async () => {
    const town = await aKemiRound({ address: ADDRESS });
    await town
      .person('varhaiskasvatuspaallikko')
      .press('save-answer', { status: 'delayed', realisation: 'Kaksi päiväkotia viidestä.' });
    await liveUntil(town, '2022-09-05', ['08:00']);
    await coordinator(town)
      .writes('vie taulukko')
      .then((reply) => expect(reply.reply).toBe('card'));
    const [open] = partsOfType(saidCard(await coordinator(town).writes('vie taulukko')), 'Action.OpenUrl');
    const secret = String(open?.url).slice(`${ADDRESS}/exports/`.length);
    const file = await fetchExport({ store: town.store, writeTable: writeTableAs }, secret, town.now());
    const sheet = await readTable(Buffer.from(file?.bytes ?? []), file?.fileName ?? '');
    const [tunnus, toteuma] = [sheet.columns.indexOf('Tunnus'), sheet.columns.indexOf('Toteuma')];
    expect(sheet.rows).toHaveLength(139);
    expect(sheet.rows.find(({ cells }) => cells[tunnus] === 'ELI-HYV-01')?.cells[toteuma]).toContain(
      'Kaksi päiväkotia viidestä.',
    );
  });
});

function saidCard(reply: Awaited<ReturnType<ReturnType<Town['person']>['writes']>>) {
  if (reply.reply !== 'card') throw new Error('the link comes in a card');
  return reply.message.card;
}
