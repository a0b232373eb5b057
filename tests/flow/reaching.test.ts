import { deliveryCountsOf } from '../../strategy/delivery';
import { aTown, ROUND, someOfficials, type Town } from '../support/a-town';
import { verbsOf, wordsOf } from '../support/card-reading';

const NOT_INSTALLED = { class: 'terminal', reason: 'not-installed' } as const;
const environment = (town: Town) => town.person('ymparistojohtaja');
const askOf = (town: Town) => town.store.deliveries.get(`${ROUND}/ymparistojohtaja/ask`);

async function aTownWhereOneIsNotInstalled(): Promise<Town> {
  const town = await aTown();
  town.messenger.refuse('entra-ymparistojohtaja', NOT_INSTALLED);
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2022-08-15');
  return town;
}

describe('somebody who has not installed the app', () => {
  it('is unreachable, with the reason, and counted so', async () => {
    const town = await aTownWhereOneIsNotInstalled();
    expect((await askOf(town))?.state).toMatchObject({ is: 'unreachable', reason: 'not-installed' });
    const asks = (await town.store.deliveries.ofRound(ROUND)).filter(({ content }) => content.kind === 'ask');
    expect(deliveryCountsOf(asks)).toEqual({ planned: 2, sent: 1, skipped: 0, unreachable: 1, waiting: 0 });
  });

  it('is shown to the coordinators once', async () => {
    const town = await aTownWhereOneIsNotInstalled();
    await town.at('2022-08-16');
    const told = town
      .person('koordinaattori')
      .chat()
      .filter(({ posted }) => posted.summary.includes('ei tavoitettu'));
    expect(told.map(({ shown }) => wordsOf(shown))).toEqual([expect.stringContaining('Toteumaa ei ole asennettu')]);
  });

  it('gets the waiting card at once when they install, once however often the event comes', async () => {
    const town = await aTownWhereOneIsNotInstalled();
    town.messenger.refuse('entra-ymparistojohtaja', null);
    for (let event = 0; event < 3; event += 1) await environment(town).installs();
    await town.at('2022-08-16');
    const cards = environment(town)
      .chat()
      .filter(({ posted }) => verbsOf(posted).includes('save-answer'));
    expect(cards).toHaveLength(1);
    expect((await askOf(town))?.state.is).toBe('sent');
  });

  it('gets it also when they write anything to the bot', async () => {
    const town = await aTownWhereOneIsNotInstalled();
    town.messenger.refuse('entra-ymparistojohtaja', null);
    await environment(town).writes('hei');
    expect((await askOf(town))?.state.is).toBe('sent');
  });

  it('gets nothing any more once the round has closed', async () => {
    const town = await aTownWhereOneIsNotInstalled();
    town.messenger.refuse('entra-ymparistojohtaja', null);
    await town.at('2022-09-05');
    await environment(town).installs();
    expect((await askOf(town))?.state).toMatchObject({ is: 'skipped', reason: 'round-closed' });
    expect(environment(town).chat()).toHaveLength(1);
  });
});

describe('first contact', () => {
  it('is given once on installing, however often the event comes, in the person’s language', async () => {
    const officials = someOfficials().map((official) => ({ ...official, registerLanguage: 'sv' as const }));
    const town = await aTown({ officials });
    for (let event = 0; event < 3; event += 1) await environment(town).installs();
    expect(environment(town).chat()).toHaveLength(1);
    const [welcome] = environment(town).chat();
    expect(welcome && wordsOf(welcome.shown)).toContain('15.8.2022');
    expect(welcome?.shown.card.lang).toBe('sv');
  });

  it('comes before the card that waited', async () => {
    const town = await aTownWhereOneIsNotInstalled();
    town.messenger.refuse('entra-ymparistojohtaja', null);
    await environment(town).installs();
    const verbs = environment(town)
      .chat()
      .map(({ posted }) => verbsOf(posted).includes('save-answer'));
    expect(verbs).toEqual([false, true]);
  });

  it('is written down before anything that waited may go out', async () => {
    const town = await aTownWhereOneIsNotInstalled();
    const welcomes: Promise<unknown>[] = [];
    const runSoon = town.reactions.runSoon;
    town.reactions.runSoon = () => {
      welcomes.push(town.store.deliveries.get('welcome/ymparistojohtaja'));
      runSoon();
    };
    await environment(town).installs();
    expect(welcomes.length).toBeGreaterThan(0);
    expect(await Promise.all(welcomes)).not.toContain(null);
  });

  it('tells somebody in no register that nothing is recorded for them', async () => {
    const town = await aTown();
    const reply = await town.person('vieras').installs();
    if (reply.reply !== 'card') throw new Error('a stranger is told by a card');
    expect(wordsOf(reply.message)).toContain('Sinulle ei ole kirjattu toimenpiteitä');
    expect(await town.store.officials.withEntraId(someOfficials()[0]?.tenantId ?? '', 'entra-vieras')).toBeNull();
  });

  it('learns somebody known by e-mail only, by one look-up', async () => {
    const officials = someOfficials().map((official) => ({ ...official, entraId: null }));
    const town = await aTown({ officials });
    town.messenger.people.set('29:ymparistojohtaja', {
      teamsUserId: '29:ymparistojohtaja',
      entraId: 'entra-ymparistojohtaja',
      name: 'Ympäristöjohtaja',
      email: 'ymparistojohtaja@kemi.example',
      userPrincipalName: null,
    });
    await environment(town).installs();
    expect(await town.store.officials.get('ymparistojohtaja')).toMatchObject({
      entraId: 'entra-ymparistojohtaja',
      reachability: 'reached',
    });
    expect(environment(town).chat()).toHaveLength(1);
  });
});

describe('a coordinator whom nobody could reach yet', () => {
  it('has no address until a team’s roster tells it, and then gets what waited', async () => {
    const officials = someOfficials().map((official) =>
      official.isCoordinator ? { ...official, entraId: null } : official,
    );
    const town = await aTown({ officials });
    await town.at('2022-08-01');
    const [waiting] = await town.store.deliveries.ofOfficial('koordinaattori');
    expect(waiting?.state).toMatchObject({ is: 'unreachable', reason: 'no-address' });

    const known = await town.store.officials.get('koordinaattori');
    if (known) await town.store.officials.save({ ...known, entraId: 'entra-koordinaattori' });
    await town.at('2022-08-02');
    await town.at('2022-08-03');
    expect(town.person('koordinaattori').chat()).toHaveLength(1);
  });

  it('who installs long after is not told what is over', async () => {
    const town = await aTown();
    town.messenger.refuse('entra-koordinaattori', NOT_INSTALLED);
    await town.at('2022-08-01');
    town.messenger.refuse('entra-koordinaattori', null);
    const round = await town.store.rounds.get(ROUND);
    const over = { state: 'cancelled', endedAt: town.now(), cancelToldAt: town.now() } as const;
    if (round) await town.store.rounds.save({ ...round, ...over });
    await town.person('koordinaattori').installs();
    const summaries = town
      .person('koordinaattori')
      .chat()
      .map(({ posted }) => posted.summary);
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).not.toContain('Vahvista');
  });
});
