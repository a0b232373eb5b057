import { ROUND, someMeasures, someOfficials, someRoles, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure, anOfficial, aRole, aTenure } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const environment = (town: Town) => town.person('ymparistojohtaja');
const vitality = (town: Town) => town.person('elinvoimajohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');
const ON_TRACK = { status: 'on-track' };

/** The reply to a word or a click, as the coordinator's client shows it. */
async function said(reply: ReturnType<ReturnType<Town['person']>['writes']>) {
  const given = await reply;
  if (given.reply === 'none') throw new Error('nothing was said');
  return given.reply === 'text'
    ? { words: given.text, card: null }
    : { words: wordsOf(given.message), card: { card: given.message.card, activityId: 'reply' } };
}

async function preview(town: Town) {
  const shown = await said(coordinator(town).writes('muistuta'));
  if (!shown.card) throw new Error(shown.words);
  return { words: shown.words, card: shown.card };
}

describe('a coordinator who wants to remind', () => {
  it('sees before anything goes out who would be reminded, who not and why', async () => {
    const town = await aTownWithAnOpenRound();
    await vitality(town).press('save-answer', ON_TRACK);
    town.sleepUntil('2022-08-17', '10:00');
    const { words, card } = await preview(town);
    expect(words).toContain('Muistutetaan (1)');
    expect(words).toContain('Ympäristöjohtaja');
    expect(words).toContain('2 vastausta puuttuu');
    expect(words).toContain('Ei muistuteta (1)');
    expect(words).toContain('On vastannut kaikkeen: 1');
    expect(verbsOf(card)).toContain('send-reminder');
    expect(environment(town).chat()).toHaveLength(1);
  });

  it('reads the list in the order of the roles’ names', async () => {
    const roles = someRoles().map((role) =>
      role.id === 'kemi/elinvoimajohtaja' ? { ...role, name: 'Yrityspalvelujohtaja' } : role,
    );
    const town = await aTownWithAnOpenRound({ roles });
    town.sleepUntil('2022-08-17', '10:00');
    const { words } = await preview(town);
    expect(words).toMatch(/Ympäristöjohtaja.*\n – 2 vastausta puuttuu\nYrityspalvelujohtaja.*\n – 1 vastaus puuttuu/);
  });

  it('sends exactly that with one button, and the act is written down', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-17', '10:00');
    const { card } = await preview(town);
    const { words } = await said(coordinator(town).press('send-reminder', {}, { on: card }));
    expect(words).toContain('Muistutus lähetetään nyt: 2 henkilöä');
    expect(environment(town).chat().at(-1)?.posted.summary).toContain('Muistutus: 2 toimenpidettä');
    expect(vitality(town).chat()).toHaveLength(2);
    const [act] = (await town.store.audit.latest(50)).filter((entry) => entry.act === 'reminder-sent');
    expect(act).toMatchObject({ by: 'koordinaattori', subject: ROUND, detail: '2' });
  });

  it('sends nothing when the list has changed since, and says what changed', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-17', '10:00');
    const { card } = await preview(town);
    await vitality(town).press('save-answer', ON_TRACK);
    const changed = await said(coordinator(town).press('send-reminder', {}, { on: card }));
    expect(changed.words).toContain('Luettelo on muuttunut');
    expect(changed.words).toContain('Ei enää mukana: Elinvoimajohtaja');
    expect(environment(town).chat()).toHaveLength(1);
    if (!changed.card) throw new Error('no card');
    await coordinator(town).press('send-reminder', {}, { on: changed.card });
    expect(environment(town).chat()).toHaveLength(2);
    expect(vitality(town).chat()).toHaveLength(1);
  });

  it('may press twice, or two coordinators once each: one reminder', async () => {
    const officials = [
      ...someOfficials(),
      anOfficial({ id: 'toinen', name: 'Suunnittelupäällikkö', conversation: null, isCoordinator: true }),
    ];
    const town = await aTownWithAnOpenRound({ officials });
    town.sleepUntil('2022-08-17', '10:00');
    const { card } = await preview(town);
    await Promise.all([
      coordinator(town).press('send-reminder', {}, { on: card }),
      town.person('toinen').press('send-reminder', {}, { on: card }),
    ]);
    await coordinator(town).press('send-reminder', {}, { on: card });
    expect(environment(town).chat()).toHaveLength(2);
  });

  it('out of office hours is told when it will go, and it goes then', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-19', '17:30');
    const { words, card } = await preview(town);
    expect(words).toContain('22.8.2022 klo 8.00');
    await coordinator(town).press('send-reminder', {}, { on: card });
    expect(environment(town).chat()).toHaveLength(1);
    // The rule's own reminder of that day is the same prompt, and comes once.
    await town.at('2022-08-22');
    await town.at('2022-08-22', '12:00');
    expect(environment(town).chat()).toHaveLength(2);
    const level = await town.store.deliveries.get(`${ROUND}/ymparistojohtaja/reminder/1`);
    expect(level?.state).toMatchObject({ is: 'skipped', reason: 'capped' });
  });

  it('cannot remind anybody twice on one day, or a fourth time in the round', async () => {
    const town = await aTownWithAnOpenRound();
    for (const on of ['2022-08-16', '2022-08-17', '2022-08-18']) {
      town.sleepUntil(on, '10:00');
      const { card } = await preview(town);
      await coordinator(town).press('send-reminder', {}, { on: card });
      if (on !== '2022-08-18') expect((await preview(town)).words).toContain('jo saanut tänään');
    }
    town.sleepUntil('2022-08-19', '10:00');
    const { words, card } = await preview(town);
    expect(words).toContain('kierroksen kaikki muistutukset');
    expect(verbsOf(card)).not.toContain('send-reminder');
    await town.at('2022-08-22');
    await town.at('2022-09-02');
    expect(environment(town).chat()).toHaveLength(4);
  });

  it('is told that there is nothing to remind of when no round is open', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-09-05');
    expect((await said(coordinator(town).writes('muistuta'))).words).toContain('ei ole avointa seurantakierrosta');
  });

  it('counts everybody, however many they are', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `vastuuhenkilo-${index}`);
    const town = await aTownWithAnOpenRound({
      officials: [...someOfficials(), ...many.map((id) => anOfficial({ id, name: id, conversation: null }))],
      roles: [
        ...someRoles(),
        ...many.map((id) => aRole({ id: `kemi/${id}`, name: id, tenures: [aTenure({ officialId: id })] })),
      ],
      measures: [...someMeasures(), ...many.map((id) => aMeasure({ tunnus: id, roleIds: [`kemi/${id}`] }))],
    });
    town.sleepUntil('2022-08-17', '10:00');
    expect((await preview(town)).words).toContain('Muistutetaan (14)');
  });
});

describe('nobody else', () => {
  it('previews or sends a reminder', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-17', '10:00');
    const { card } = await preview(town);
    expect((await said(environment(town).press('send-reminder', {}, { on: card }))).words).toContain(
      'vain koordinaattori',
    );
    expect(environment(town).chat()).toHaveLength(1);
  });
});

describe('a personal wish', () => {
  it('for a weekday is kept, confirmed in one line with the way to undo it, and followed', async () => {
    const town = await aTownWithAnOpenRound();
    const { words } = await said(environment(town).writes('Muistuta tiistaisin!'));
    expect(words).toContain('tiistaisin');
    expect(words).toContain('muistuta milloin vain');
    await town.at('2022-08-22');
    expect(environment(town).chat()).toHaveLength(1);
    await town.at('2022-08-23');
    expect(environment(town).chat()).toHaveLength(2);
    const [act] = (await town.store.audit.latest(50)).filter((entry) => entry.act === 'wish-changed');
    expect(act).toMatchObject({ by: 'ymparistojohtaja', from: expect.stringContaining('weekday -') });
    expect(act?.to).toContain('weekday 2');
  });

  it('can be undone', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).writes('muistuta tiistaisin');
    await environment(town).writes('muistuta milloin vain');
    await town.at('2022-08-22');
    expect(environment(town).chat()).toHaveLength(2);
  });

  it('never takes the last day away', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).writes('harvemmin');
    await environment(town).writes('muistuta maanantaisin');
    for (const on of ['2022-08-22', '2022-08-25', '2022-08-29', '2022-09-02']) await town.at(on);
    expect(
      environment(town)
        .chat()
        .map(({ posted }) => posted.summary.slice(0, 9)),
    ).toEqual([expect.any(String), 'Muistutus', 'Muistutus']);
  });

  it.each([
    ['påminn på måndagar', 'weekday', 1],
    ['remind me on Fridays', 'weekday', 5],
    ['mer sällan', 'lessOften', true],
    ['more often', 'lessOften', false],
    ['ruotsiksi', 'language', 'sv'],
    ['in English', 'language', 'en'],
  ] as const)('"%s" is understood', async (words, wish, value) => {
    const town = await aTownWithAnOpenRound();
    await environment(town).writes('harvemmin');
    await environment(town).writes(words);
    expect((await town.store.officials.get('ymparistojohtaja'))?.wishes?.[wish]).toBe(value);
  });

  it('for a language changes the next card, and is confirmed in it', async () => {
    const town = await aTownWithAnOpenRound();
    expect((await said(environment(town).writes('ruotsiksi'))).words).toContain('på svenska');
    await town.at('2022-08-22');
    expect(environment(town).chat().at(-1)?.posted.summary).toContain('Påminnelse');
  });

  it('that is none of ours is answered with what works', async () => {
    const town = await aTownWithAnOpenRound();
    expect((await said(environment(town).writes('muistuta sunnuntaisin'))).words).toContain('muistuta maanantaisin');
    expect((await said(environment(town).writes('muistuta'))).words).toContain('muistuta maanantaisin');
    expect((await town.store.officials.get('ymparistojohtaja'))?.wishes).toBeUndefined();
  });

  it('is not taken in a channel', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).writes('harvemmin', '19:johtoryhma@thread.tacv2');
    expect((await town.store.officials.get('ymparistojohtaja'))?.wishes).toBeUndefined();
  });
});
