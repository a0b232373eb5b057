import { nameCoordinators } from '../../jobs/name-coordinators';
import { aTown, someOfficials, type Town } from '../support/a-town';
import { aChannel, TENANT } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';
import { inACard } from '../support/in-a-card';

const configured = { namedBy: 'configuration', isDeputy: false };

/** The coordinator of the configuration, in office hours. */
async function aTownWithItsCoordinator(): Promise<Town> {
  const officials = someOfficials().map((one) => (one.isCoordinator ? { ...one, coordinator: configured } : one));
  const town = await aTown({ officials });
  town.sleepUntil('2022-08-01', '09:00');
  return town;
}
const coordinatorsOf = async (town: Town) =>
  (await town.store.officials.ofTenant(TENANT)).filter(({ isCoordinator }) => isCoordinator).map(({ id }) => id);
/** Everything they were told so far. */
const told = (town: Town, id: string) =>
  town
    .person(id)
    .chat()
    .map(({ shown }) => wordsOf(shown))
    .join('\n');
const actsOf = async (town: Town) =>
  (await town.store.audit.latest(20)).map(({ act, by, subject }) => [act, by, subject]);

/** The second coordinator, named in chat. */
async function withTwo(): Promise<Town> {
  const town = await aTownWithItsCoordinator();
  const card = await inACard(town.person('koordinaattori'), 'koordinaattorit');
  await card.press('name-coordinator', { official: 'elinvoimajohtaja', part: 'deputy' });
  return town;
}

describe('naming a coordinator in chat', () => {
  it('makes an official the deputy, who is welcomed with the hand-over sheet', async () => {
    const town = await aTownWithItsCoordinator();
    const card = await inACard(town.person('koordinaattori'), 'koordinaattorit');
    await card.press('name-coordinator', { official: 'elinvoimajohtaja', part: 'deputy' });
    expect(card.words()).toContain('Elinvoimajohtaja on nyt koordinaattorin sijainen');
    expect(await coordinatorsOf(town)).toEqual(['elinvoimajohtaja', 'koordinaattori']);
    expect(told(town, 'elinvoimajohtaja')).toContain('Olet nyt koordinaattori');
    expect(told(town, 'elinvoimajohtaja')).toContain('Asetukset');
    expect(await actsOf(town)).toContainEqual(['coordinator-named', 'koordinaattori', 'elinvoimajohtaja']);
  });

  it('takes anybody of the organisation by e-mail, and nobody by something else', async () => {
    const town = await aTownWithItsCoordinator();
    const card = await inACard(town.person('koordinaattori'), 'koordinatorer');
    await card.press('name-coordinator', { officialEmail: 'Uusi@Kemi.Example' });
    expect(await town.store.officials.withEmail(TENANT, 'uusi@kemi.example')).toMatchObject({ isCoordinator: true });
    await card.press('name-coordinator', { officialEmail: 'ei osoite' });
    expect(card.words()).toContain('Tämä ei ole sähköpostiosoite');
    await card.press('name-coordinator', { officialEmail: '' });
    expect(card.words()).toContain('Valitse henkilö tai kirjoita sähköposti');
    expect(await coordinatorsOf(town)).toHaveLength(2);
  });

  it('lasts through a restart, unlike a name that the configuration no longer has', async () => {
    const town = await withTwo();
    await nameCoordinators(town.jobs, TENANT, ['koordinaattori@kemi.example'], town.now());
    expect(await coordinatorsOf(town)).toEqual(['elinvoimajohtaja', 'koordinaattori']);
    await nameCoordinators(town.jobs, TENANT, [], town.now());
    expect(await coordinatorsOf(town)).toEqual(['elinvoimajohtaja']);
  });

  it('is for coordinators only, in their own chat', async () => {
    const town = await aTownWithItsCoordinator();
    expect((await inACard(town.person('elinvoimajohtaja'), 'koordinaattorit')).words()).toContain(
      'vain koordinaattori',
    );
    const reply = await town.person('koordinaattori').writes('vastuutahot', '19:johto@thread.tacv2');
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('kahdenkeskisessä') });
  });
});

describe('removing a coordinator', () => {
  it('asks once more, then tells the one who was removed', async () => {
    const town = await withTwo();
    const card = await inACard(town.person('koordinaattori'), 'koordinaattorit');
    await card.press('remove-coordinator', { coordinator: 'elinvoimajohtaja' });
    expect(card.words()).toContain('Poistetaanko Elinvoimajohtaja');
    expect(await coordinatorsOf(town)).toHaveLength(2);
    await card.press('remove-coordinator');
    expect(card.words()).toContain('ei ole enää koordinaattori');
    expect(await coordinatorsOf(town)).toEqual(['koordinaattori']);
    expect(told(town, 'elinvoimajohtaja')).toContain('poisti sinut koordinaattoreista');
  });

  it('leaves nothing on its way to them that names persons', async () => {
    const town = await withTwo();
    town.messenger.refuse('a:entra-elinvoimajohtaja', { class: 'terminal', reason: 'not-installed' });
    await town.person('koordinaattori').press('confirm-round');
    town.messenger.refuse('entra-ymparistojohtaja', { class: 'terminal', reason: 'not-installed' });
    for (const time of ['08:30', '08:31']) await town.at('2022-08-15', time);
    const card = await inACard(town.person('koordinaattori'), 'koordinaattorit');
    await card.press('remove-coordinator', { coordinator: 'elinvoimajohtaja' });
    await card.press('remove-coordinator');
    town.messenger.refuse('a:entra-elinvoimajohtaja', null);
    await town.person('elinvoimajohtaja').installs();
    expect(told(town, 'elinvoimajohtaja')).toContain('poisti sinut koordinaattoreista');
    const summaries = (id: string) =>
      town
        .person(id)
        .chat()
        .map(({ posted }) => posted.summary)
        .join('\n');
    expect(summaries('koordinaattori')).toContain('ei tavoitettu');
    expect(summaries('elinvoimajohtaja')).not.toContain('ei tavoitettu');
  });

  it('is not offered for whom the configuration names, and says why', async () => {
    const town = await withTwo();
    const card = await inACard(town.person('elinvoimajohtaja'), 'koordinaattorit');
    expect(card.words()).toContain('Asetuksissa nimettyä koordinaattoria ei voi poistaa täällä');
    const forged = { toteuma: { verb: 'remove-coordinator', officialId: 'koordinaattori', sure: 1 } };
    const own = town.person('elinvoimajohtaja');
    const button = { type: 'Action.Execute', verb: 'remove-coordinator', data: forged };
    const on = { card: { type: 'AdaptiveCard', version: '1.5', body: [button] } as const, activityId: 'forged' };
    await own.press('remove-coordinator', {}, { on });
    expect(await coordinatorsOf(town)).toHaveLength(2);
  });

  it('never takes the last one', async () => {
    const town = await withTwo();
    await nameCoordinators(town.jobs, TENANT, [], town.now());
    const card = await inACard(town.person('elinvoimajohtaja'), 'koordinaattorit');
    await card.press('remove-coordinator', { coordinator: 'elinvoimajohtaja' });
    await card.press('remove-coordinator');
    expect(card.words()).toContain('Viimeistä koordinaattoria ei voi poistaa');
    expect(await coordinatorsOf(town)).toEqual(['elinvoimajohtaja']);
  });
});

describe('whoever acts first', () => {
  it('closes the question about a channel for the others', async () => {
    const town = await withTwo();
    await town.store.channels.add(
      aChannel({ planId: null, audienceId: null, connectedAt: null, connectedBy: null, offeredAt: null }),
    );
    await town.tick();
    const offers = (id: string) =>
      town
        .person(id)
        .chat()
        .filter(({ posted }) => posted.summary.includes('Lähetetäänkö viikkokooste'));
    expect([offers('koordinaattori').length, offers('elinvoimajohtaja').length]).toEqual([1, 1]);
    const [offer] = offers('koordinaattori');
    const on = {
      card: offer?.shown.card ?? town.person('koordinaattori').card().card,
      activityId: offer?.activityId ?? '',
    };
    await town.person('koordinaattori').press('connect-channel', {}, { on });
    await town.person('koordinaattori').press('connect-channel', {}, { on });
    expect((await town.store.audit.latest(9)).filter(({ act }) => act === 'channel-connected')).toHaveLength(1);
    await town.tick();
    const [other] = offers('elinvoimajohtaja');
    const shown = other?.shown;
    expect(shown && wordsOf(shown)).toContain('Strategiakoordinaattori valitsi');
    expect(shown && verbsOf(shown)).toEqual([]);
    expect(offers('elinvoimajohtaja')).toHaveLength(1);
  });
});

describe('a matter that is settled', () => {
  const cardOf = (town: Town, id: string, summary: string) =>
    town
      .person(id)
      .chat()
      .find(({ posted }) => posted.summary.includes(summary))?.shown;

  it('closes the notice of a round that had not opened, once one of them has confirmed it', async () => {
    const town = await withTwo();
    await town.at('2022-08-15', '08:30');
    const notOpened = 'Seurantakierrosta ei avattu';
    for (const id of ['koordinaattori', 'elinvoimajohtaja']) {
      const card = cardOf(town, id, notOpened);
      expect(card && verbsOf(card)).toContain('preview-round');
    }
    await town.person('koordinaattori').press('preview-round');
    await town.person('koordinaattori').press('confirm-round');
    await town.at('2022-08-15', '09:00');
    for (const id of ['koordinaattori', 'elinvoimajohtaja']) {
      const card = cardOf(town, id, notOpened);
      expect(card && wordsOf(card)).toContain('Kierros on vahvistettu');
      expect(card && verbsOf(card)).not.toContain('confirm-round');
    }
  });

  it('says of somebody who was not reached that they were after all', async () => {
    const town = await withTwo();
    const failure = { class: 'terminal', reason: 'not-installed' } as const;
    town.messenger.refuse('entra-ymparistojohtaja', failure);
    await town.person('koordinaattori').press('confirm-round');
    for (const time of ['08:30', '08:31']) await town.at('2022-08-15', time);
    const before = cardOf(town, 'elinvoimajohtaja', 'ei tavoitettu');
    expect(before && wordsOf(before)).toContain('odottaa');
    town.messenger.refuse('entra-ymparistojohtaja', null);
    await town.person('ymparistojohtaja').installs();
    for (const time of ['08:40', '08:41']) await town.at('2022-08-15', time);
    const after = cardOf(town, 'elinvoimajohtaja', 'ei tavoitettu');
    expect(after && wordsOf(after)).toContain('Kaikki tavoitettiin lopulta');
  });
});

describe('the hand-over sheet', () => {
  it.each([
    ['perehdytys', 'Perehdytys koordinaattorille'],
    ['överlämning', 'Perehdytys koordinaattorille'],
  ])('comes by the word %s', async (word, words) => {
    const town = await aTownWithItsCoordinator();
    expect((await inACard(town.person('koordinaattori'), word)).words()).toContain(words);
  });
});

describe('the history', () => {
  it('shows who did what, ten acts on a page', async () => {
    const town = await withTwo();
    const names = Array.from({ length: 12 }, (_, index) => `uusi${index}@kemi.example`);
    const coordinators = await inACard(town.person('koordinaattori'), 'koordinaattorit');
    for (const officialEmail of names) await coordinators.press('name-coordinator', { officialEmail });
    const card = await inACard(town.person('koordinaattori'), 'historia');
    expect(card.words()).toContain('Koordinaattori nimettiin');
    expect(card.words()).toContain('Strategiakoordinaattori');
    await card.press('audit-page');
    expect(card.words()).toContain('Sivu 2');
    expect(card.words()).toContain('Kohde: Elinvoimajohtaja.');
  });
});
