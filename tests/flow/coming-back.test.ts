import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { inputsOf, verbsOf, wordsOf } from '../support/card-reading';

const environment = (town: Town) => town.person('ymparistojohtaja');
const statesOf = async (town: Town) =>
  (await town.store.deliveries.ofOfficial('ymparistojohtaja'))
    .filter(({ content }) => content.kind === 'ask-again')
    .map(({ state }) => ('reason' in state ? `${state.is}/${state.reason}` : state.is));

describe('"later"', () => {
  it('brings the card back at the chosen moment, once, and the old one points to it', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('later', { later: 'tomorrow' });
    await town.at('2022-08-16', '08:59');
    expect(environment(town).chat()).toHaveLength(1);
    await town.at('2022-08-16', '09:00');
    await town.at('2022-08-16', '09:01');
    await town.at('2022-08-17', '09:00');
    expect(environment(town).chat()).toHaveLength(2);
    const [old, fresh] = environment(town).chat();
    expect(old && verbsOf(old.shown)).toEqual([]);
    expect(fresh && verbsOf(fresh.shown)).toContain('save-answer');
  });

  it('counts the last choice only', async () => {
    const town = await aTownWithAnOpenRound();
    const card = environment(town).card();
    await environment(town).press('later', { later: 'tomorrow' }, { on: card });
    await environment(town).press('later', { later: 'monday' }, { on: card });
    await town.at('2022-08-16', '09:00');
    expect(environment(town).chat()).toHaveLength(1);
    await town.at('2022-08-22', '09:00');
    expect(environment(town).chat()).toHaveLength(2);
    expect(await statesOf(town)).toEqual(expect.arrayContaining(['skipped/asked-later', 'sent']));
  });

  it('chosen twice for the same moment brings the card back once', async () => {
    const town = await aTownWithAnOpenRound();
    const card = environment(town).card();
    for (const later of ['tomorrow', 'monday', 'tomorrow']) {
      await environment(town).press('later', { later }, { on: card });
    }
    await town.at('2022-08-16', '09:00');
    await town.at('2022-08-22', '09:00');
    expect(environment(town).chat()).toHaveLength(2);
  });

  it('does not bring back a card that was answered meanwhile', async () => {
    const town = await aTownWithAnOpenRound();
    const card = environment(town).card();
    await environment(town).press('later', { later: 'tomorrow' }, { on: card });
    await environment(town).press('save-answer', { status: 'on-track' }, { on: card });
    await environment(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-08-16', '09:00');
    expect(environment(town).chat()).toHaveLength(1);
    expect(await statesOf(town)).toEqual(['skipped/answered-already']);
  });

  it('never brings a card back after the round has closed', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-09-01', '12:00');
    await environment(town).press('later', { later: 'last-day' });
    await town.at('2022-09-05', '08:00');
    expect(environment(town).chat()).toHaveLength(1);
    expect(await statesOf(town)).toEqual(['skipped/round-closed']);
  });

  it('on the last day is too late, and says so', async () => {
    const town = await aTownWithAnOpenRound();
    const card = environment(town).card();
    town.sleepUntil('2022-09-02', '10:00');
    const reply = await environment(town).press('later', { later: 'tomorrow' }, { on: card });
    expect(reply).toMatchObject({ reply: 'text' });
    expect(await statesOf(town)).toEqual([]);
  });
});

describe('"not mine"', () => {
  async function disputed(): Promise<Town> {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('ask-not-mine');
    await environment(town).press('not-mine', { words: 'Siirtyi puistoille keväällä.' });
    return town;
  }

  it('takes the question out of the ask at once', async () => {
    const town = await disputed();
    expect((await town.store.questions.get(`${ROUND}/M1`))?.dispute).toMatchObject({
      words: 'Siirtyi puistoille keväällä.',
    });
    const shown = wordsOf(environment(town).card());
    expect(shown).toContain('Lähetetty koordinaattorille klo 8.00: M1');
    expect(shown).toContain('Seurantapyyntö 1/1');
    expect(shown).toContain('M2  Puistojen hoitoluokitus.');
  });

  it('tells the coordinator in the official’s own words, once', async () => {
    const town = await disputed();
    await town.at('2022-08-15', '08:10');
    const told = town.person('koordinaattori').chat().slice(2);
    expect(told).toHaveLength(1);
    expect(told[0] && wordsOf(told[0].shown)).toContain('Siirtyi puistoille keväällä.');
  });

  it('asks for words first', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('ask-not-mine');
    await environment(town).press('not-mine', { words: '  ' });
    expect((await town.store.questions.get(`${ROUND}/M1`))?.dispute).toBeNull();
    expect(verbsOf(environment(town).card())).toContain('not-mine');
  });

  it('refuses more words than the coordinator can be shown, and keeps them in the card', async () => {
    const town = await aTownWithAnOpenRound();
    const words = 'Ei kuulu. '.repeat(900);
    await environment(town).press('ask-not-mine');
    await environment(town).press('not-mine', { words });
    expect((await town.store.questions.get(`${ROUND}/M1`))?.dispute).toBeNull();
    expect(inputsOf(environment(town).card().card).words).toBe(words);
    expect(wordsOf(environment(town).card())).toContain('Teksti on liian pitkä. Lyhennä se enintään 1');
    await environment(town).press('not-mine', { words: 'ä'.repeat(1000) });
    expect((await town.store.questions.get(`${ROUND}/M1`))?.dispute?.words).toHaveLength(1000);
  });

  it('stays on the receipt: what went to the coordinator is named, also when the card is read again', async () => {
    const town = await disputed();
    await environment(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-08-15', '09:00');
    const [message] = environment(town).chat();
    const passedOn = 'Pyöräkaistasuunnitelman laatiminen – siirretty koordinaattorin selvitettäväksi';
    expect(message?.edits).toBe(1);
    expect(message && wordsOf(message.shown)).toContain(passedOn);
  });

  it('of the only measure leaves a card that says where it went', async () => {
    const town = await aTownWithAnOpenRound();
    const director = town.person('elinvoimajohtaja');
    await director.press('ask-not-mine');
    await director.press('not-mine', { words: 'Ei minun.' });
    await town.at('2022-08-15', '09:00');
    const [message] = director.chat();
    expect(message && wordsOf(message.shown)).toContain(
      'Yrityspalvelujen uudistaminen – siirretty koordinaattorin selvitettäväksi',
    );
    expect(message && wordsOf(message.shown)).not.toContain('Vastauksesi on tallennettu');
  });

  it('is no answer: a later click on the old card stores nothing', async () => {
    const town = await aTownWithAnOpenRound();
    const card = environment(town).card();
    await environment(town).press('ask-not-mine');
    await environment(town).press('not-mine', { words: 'Ei minun.' });
    await environment(town).press('save-answer', { status: 'done' }, { on: card });
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
  });

  it('reaches the coordinator also when the store failed right after the dispute was written', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('ask-not-mine');
    const save = town.store.questions.save;
    town.store.questions.save = async (question) => {
      const saved = await save(question);
      town.documents.failWith('the disk is full.');
      return saved;
    };
    await environment(town).press('not-mine', { words: 'Ei minun.' });
    town.documents.failWith(null);
    town.store.questions.save = save;
    await town.at('2022-08-15', '08:10');
    const told = town.person('koordinaattori').chat().slice(2);
    expect(told.map(({ shown }) => wordsOf(shown))).toEqual([expect.stringContaining('Ei minun.')]);
  });
});
