import { pressIn, saidIn } from '../support/a-reply';
import { aTown, ROUND, someMeasures, someOfficials, type Town, type TownWish } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure } from '../support/builders';
import { inputsOf, verbsOf, wordsOf } from '../support/card-reading';

const coordinator = (town: Town) => town.person('koordinaattori');
const environment = (town: Town) => town.person('ymparistojohtaja');
const roundOf = (town: Town, id = ROUND) => town.store.rounds.get(id);
const actsOf = async (town: Town) => (await town.store.audit.latest(20)).map(({ act }) => act).reverse();

async function anAnnouncedRound(wish: TownWish = {}): Promise<Town> {
  const town = await aTown(wish);
  await town.at('2022-08-01');
  town.sleepUntil('2022-08-02', '10:00');
  return town;
}

async function leaves(town: Town, roleId: string): Promise<void> {
  const role = await town.store.roles.get(roleId);
  if (role) await town.store.roles.save({ ...role, tenures: [] });
}

describe('the preview of a round', () => {
  it('names who gets how many questions in which roles, who cannot be asked and why, and what is not asked', async () => {
    const officials = someOfficials().map((official) =>
      official.id === 'elinvoimajohtaja' ? { ...official, reachability: 'blocked' as const } : official,
    );
    const measures = [...someMeasures(), aMeasure({ tunnus: 'M4', roleIds: ['kemi/satamajohtaja'] })];
    const town = await anAnnouncedRound({ officials, measures });
    const words = saidIn(await coordinator(town).writes('avaa'));
    expect(words).toContain('(Ympäristöjohtaja ja Kaupunginpuutarhuri)\n – 2 kysymystä');
    expect(words).toContain('Ei ehkä tavoiteta: hän on estänyt Toteuman viestit');
    expect(words).toContain(
      'Vastuutahot, joilta ei voi kysyä (1)\nsatamajohtaja\n – 1 toimenpide: tehtävällä ei ole hoitajaa',
    );
    expect(words).toContain('Tehtävällä ei ole hoitajaa: 1 (M4)');
    expect(words).toContain('lähtevät 15.8.2022 klo 8');
  });

  it('says when the cards would leave: at once, or when office hours begin', async () => {
    const town = await anAnnouncedRound();
    town.sleepUntil('2022-08-16', '10:00');
    expect(saidIn(await coordinator(town).writes('avaa'))).toContain('lähtevät heti, kun vahvistat');
    town.sleepUntil('2022-08-16', '19:00');
    expect(saidIn(await coordinator(town).writes('avaa'))).toContain('Nyt ei ole työaika');
    expect(saidIn(await coordinator(town).writes('avaa'))).toContain('lähtevät 17.8.2022 klo 8');
  });

  it.each(['avaa', 'öppna', 'open'])(
    'comes by the word "%s", to a coordinator in their own chat alone',
    async (word) => {
      const town = await anAnnouncedRound();
      expect(verbsOf({ card: (await coordinatorsCard(town, word)).card })).toContain('confirm-round');
      expect((await environment(town).writes(word)).reply).toBe('text');
      expect((await coordinator(town).writes(word, '19:kanava@thread.tacv2')).reply).toBe('text');
    },
  );

  it('writes nothing', async () => {
    const town = await anAnnouncedRound();
    const before = await roundOf(town);
    await coordinator(town).writes('avaa');
    expect(await roundOf(town)).toEqual(before);
    expect(await town.store.audit.latest(5)).toEqual([]);
  });
});

async function coordinatorsCard(town: Town, word: string) {
  const reply = await coordinator(town).writes(word);
  if (reply.reply !== 'card') throw new Error(`no card came, but ${JSON.stringify(reply)}`);
  return reply.message;
}

describe('confirming', () => {
  it('keeps the list that was confirmed, and is audited once', async () => {
    const town = await anAnnouncedRound();
    const preview = await coordinator(town).writes('avaa');
    await pressIn(coordinator(town), preview, 'confirm-round');
    await pressIn(coordinator(town), preview, 'confirm-round');
    expect(await roundOf(town)).toMatchObject({
      confirmedBy: 'koordinaattori',
      confirmedList: { ymparistojohtaja: 2, elinvoimajohtaja: 1 },
    });
    expect(await actsOf(town)).toEqual(['round-confirmed']);
  });

  it('is not done when the list has changed: what changed is shown, and the new list can be confirmed', async () => {
    const town = await anAnnouncedRound();
    const preview = await coordinator(town).writes('avaa');
    await leaves(town, 'kemi/elinvoimajohtaja');
    const changed = await pressIn(coordinator(town), preview, 'confirm-round');
    expect((await roundOf(town))?.confirmedAt).toBeNull();
    expect(saidIn(changed)).toContain('luettelo on muuttunut');
    expect(saidIn(changed)).toContain('− Elinvoimajohtaja\n – pois, 1 kysymys');
    await pressIn(coordinator(town), changed, 'confirm-round');
    expect((await roundOf(town))?.confirmedAt).not.toBeNull();
  });

  it('notices also that somebody is asked about another measure than they were', async () => {
    const town = await anAnnouncedRound({ measures: someMeasures().slice(0, 2) });
    const preview = await coordinator(town).writes('avaa');
    const plan = await town.store.plans.latest('kemi');
    const measures = [aMeasure(), aMeasure({ tunnus: 'M7', roleIds: ['kemi/kaupunginpuutarhuri'] })];
    if (plan) await town.store.plans.add({ ...plan, id: 'kemi/v2', number: 2, measures });
    const changed = await pressIn(coordinator(town), preview, 'confirm-round');
    expect(saidIn(changed)).toContain('osa toimenpiteistä on vaihtunut');
  });

  it('tells at the opening what changed since', async () => {
    const town = await anAnnouncedRound();
    await pressIn(coordinator(town), await coordinator(town).writes('avaa'), 'confirm-round');
    await leaves(town, 'kemi/kaupunginpuutarhuri');
    await town.at('2022-08-15');
    const said = coordinator(town)
      .chat()
      .map(({ posted }) => wordsOf(posted))
      .join('\n');
    expect(said).toContain('± Ympäristöjohtaja\n – kysymyksiä 1, aiemmin 2');
  });

  it('is asked of somebody who becomes coordinator while the round waits', async () => {
    const officials = someOfficials().filter(({ isCoordinator }) => !isCoordinator);
    const town = await aTown({ officials });
    await town.at('2022-08-01');
    const [, , late] = someOfficials();
    if (late) await town.store.officials.add(late);
    await town.at('2022-08-03');
    await town.at('2022-08-04');
    expect(coordinator(town).chat()).toHaveLength(1);
    await coordinator(town).press('confirm-round');
    expect((await roundOf(town))?.confirmedBy).toBe('koordinaattori');
  });
});

describe('a sample of an official’s card', () => {
  async function aSample() {
    const town = await anAnnouncedRound();
    const preview = await coordinator(town).writes('avaa');
    await pressIn(coordinator(town), preview, 'sample-card', { official: 'elinvoimajohtaja' });
    return { town, preview };
  }

  it('comes to the coordinator as the official would see it, and says that it is one', async () => {
    const { town } = await aSample();
    const words = wordsOf(coordinator(town).card());
    expect(words).toContain('Esimerkki: tämä kortti ei tallenna mitään');
    expect(words).toContain('Yrityspalvelujen uudistaminen.');
    expect(town.person('elinvoimajohtaja').chat()).toEqual([]);
  });

  it.each(['execute', 'submit'] as const)('stores nothing, whatever is pressed (%s)', async (route) => {
    const { town } = await aSample();
    const verbs = new Set(verbsOf(coordinator(town).card()));
    expect([...verbs]).toEqual(['sample']);
    const reply = await coordinator(town).press('sample', { status: 'done' }, { route });
    expect(saidIn(reply)).toBe('Tämä on esimerkki. Mitään ei tallennettu.');
    expect(await town.store.questions.ofRound(ROUND)).toEqual([]);
    expect(await town.store.answers.ofPlan('kemi')).toEqual([]);
  });

  it('is not made of somebody who is not asked', async () => {
    const { town, preview } = await aSample();
    const reply = await pressIn(coordinator(town), preview, 'sample-card', { official: 'koordinaattori' });
    expect(saidIn(reply)).toContain('ei kysyttäisi nyt mitään');
  });
});

describe('an open round', () => {
  it('is extended: cards show the new day, and what comes back on the last day comes on the new one', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('elinvoimajohtaja').press('later', { later: 'last-day' });
    town.sleepUntil('2022-08-30', '10:00');
    const form = await coordinator(town).writes('jatka');
    const done = await pressIn(coordinator(town), form, 'extend-round-to', { closesOn: '2022-09-09' });
    expect(saidIn(done)).toContain('viimeinen päivä oli 2.9.2022, nyt 9.9.2022');
    const again = await environment(town).press('open-question');
    expect(saidIn(again)).toContain('9.9.2022');
    const returnAt = (at: string) => town.store.deliveries.get(`${ROUND}/elinvoimajohtaja/later/${at}`);
    await town.at('2022-09-02', '09:00');
    expect((await returnAt('2022-09-02T06:00:00.000Z'))?.state).toMatchObject({ is: 'skipped', reason: 'asked-later' });
    await town.at('2022-09-05');
    expect((await roundOf(town))?.state).toBe('open');
    await town.at('2022-09-09', '09:00');
    expect((await returnAt('2022-09-09T06:00:00.000Z'))?.state.is).toBe('sent');
    await town.at('2022-09-12');
    expect((await roundOf(town))?.state).toBe('closed');
    const [extended] = (await town.store.audit.latest(20)).filter(({ act }) => act === 'round-extended');
    expect(extended).toMatchObject({ by: 'koordinaattori', from: '2022-09-02', to: '2022-09-09' });
  });

  it.each([
    ['2022-09-02', 'myöhempi kuin nykyinen'],
    ['2022-09-10', 'ei ole työpäivä'],
    ['2023-07-03', 'Heinäkuussa'],
    ['huomenna', 'Valitse päivä'],
    ['2024-09-09', 'liian kaukana'],
  ])('is not extended to %s, and says why', async (closesOn, why) => {
    const town = await aTownWithAnOpenRound();
    const form = await coordinator(town).writes('förläng');
    const reply = await pressIn(coordinator(town), form, 'extend-round-to', { closesOn });
    expect(saidIn(reply)).toContain(why);
    expect((await roundOf(town))?.closesOn).toBe('2022-09-02');
  });

  it('is closed before its day in two steps, the first of which shows what is missing', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', { status: 'on-track' });
    town.sleepUntil('2022-08-24', '10:00');
    const asked = await coordinator(town).writes('sulje');
    expect(saidIn(asked)).toContain('vastattu 1/3');
    expect(saidIn(asked)).toContain('Elinvoimajohtaja');
    expect((await roundOf(town))?.state).toBe('open');
    await pressIn(coordinator(town), asked, 'close-round');
    await pressIn(coordinator(town), asked, 'close-round');
    expect(await roundOf(town)).toMatchObject({ state: 'closed', endedAt: town.now() });
    expect((await actsOf(town)).filter((act) => act === 'round-closed')).toHaveLength(1);
  });

  it('is cancelled in two steps', async () => {
    const town = await aTownWithAnOpenRound();
    const asked = await coordinator(town).writes('ställ in');
    expect(saidIn(asked)).toContain('saanut 2 henkilöä');
    expect((await roundOf(town))?.state).toBe('open');
    await pressIn(coordinator(town), asked, 'cancel-round');
    expect((await roundOf(town))?.state).toBe('cancelled');
    expect(await actsOf(town)).toContain('round-cancelled');
  });

  it('is ended by nobody but a coordinator', async () => {
    const town = await aTownWithAnOpenRound();
    const asked = await coordinator(town).writes('close');
    expect((await pressIn(environment(town), asked, 'close-round')).reply).toBe('text');
    expect((await roundOf(town))?.state).toBe('open');
  });

  it('is named by a button where a word fits several', async () => {
    const town = await aTownWithAnOpenRound();
    const open = await roundOf(town);
    if (open) await town.store.rounds.add({ ...open, id: 'kemi/2022-X1', name: '2022-X1' });
    const asked = await coordinator(town).writes('sulje');
    expect(verbsOf(cardOf(asked))).toEqual(['close-round', 'close-round']);
    expect(saidIn(await pressIn(coordinator(town), asked, 'close-round'))).toContain('Päätetäänkö');
  });
});

const cardOf = (reply: Awaited<ReturnType<ReturnType<Town['person']>['writes']>>) => {
  if (reply.reply !== 'card') throw new Error('a card came back');
  return reply.message;
};

describe('the words of rounds', () => {
  it('say so when there is nothing to act on', async () => {
    const town = await aTown();
    expect(saidIn(await coordinator(town).writes('avaa'))).toContain('Vahvistettavaa seurantakierrosta ei ole nyt');
    for (const word of ['jatka', 'sulje']) {
      expect(saidIn(await coordinator(town).writes(word))).toBe('Nyt ei ole avointa seurantakierrosta.');
    }
    expect(saidIn(await coordinator(town).writes('peru'))).toContain('jonka voisi perua');
  });

  it('keep what was typed into the form', async () => {
    const town = await aTownWithAnOpenRound();
    const form = await coordinator(town).writes('extend');
    const reply = await pressIn(coordinator(town), form, 'extend-round-to', { closesOn: '2022-09-10' });
    expect(inputsOf(cardOf(reply).card)).toEqual({ closesOn: '2022-09-10' });
  });
});
