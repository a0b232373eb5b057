import type { Town } from '../support/a-town';
import { CHANNEL } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel, anOfficial, aSettings } from '../support/builders';
import { wordsOf } from '../support/card-reading';
import { inACard } from '../support/in-a-card';

const BOARDS = { id: 'lautakunnat', label: { fi: 'Lautakunnat' }, weekday: 2, time: '09:00' };
const LEADERSHIP = { id: 'johtoryhma', label: { fi: 'Johtoryhmä' }, weekday: 1, time: '08:00' };

/** A round is open, the leadership's digest goes to its channel on Mondays, and there are two coordinators. */
async function withChannel(): Promise<Town> {
  const town = await aTownWithAnOpenRound({ plan: { settings: aSettings({ audiences: [LEADERSHIP, BOARDS] }) } });
  await town.store.officials.add(
    anOfficial({
      id: 'sihteeri',
      name: 'Sihteeri',
      email: 's@kemi.example',
      entraId: 'entra-sihteeri',
      conversation: null,
      isCoordinator: true,
    }),
  );
  await town.store.channels.add(aChannel());
  await town.at('2022-08-16', '13:00');
  return town;
}
const channels = (town: Town) => inACard(town.person('koordinaattori'), 'kanavat');
const stored = (town: Town) => town.store.channels.get(CHANNEL);
const toldTo = (town: Town, id: string) =>
  town
    .person(id)
    .chat()
    .map(({ shown }) => wordsOf(shown))
    .join('\n');

describe('the channels in chat', () => {
  it('shows whose digest each gets, when and in which language, and what has no channel', async () => {
    const words = (await channels(await withChannel())).words();
    expect(words).toContain('Johtoryhmä');
    expect(words).toContain('maanantaisin klo 08.00, suomeksi');
    expect(words).toContain('Ilman kanavaa: Lautakunnat');
  });

  it('changes the language and whose digest it is', async () => {
    const town = await withChannel();
    const card = await channels(town);
    await card.press('edit-channel', { channel: CHANNEL });
    await card.press('save-channel', { language: 'sv', audience: 'kemi/lautakunnat' });
    expect(card.words()).toContain('Tallennettu');
    expect(await stored(town)).toMatchObject({ language: 'sv', audienceId: 'lautakunnat' });
    expect((await town.store.audit.latest(1))[0]).toMatchObject({
      act: 'channel-connected',
      from: 'kemi/johtoryhma (fi)',
      to: 'kemi/lautakunnat (sv)',
    });
  });

  it('changes the weekday and the hour for everybody who reads that digest', async () => {
    const town = await withChannel();
    const card = await channels(town);
    await card.press('edit-channel', { channel: CHANNEL });
    await card.press('save-channel', { weekday: '3', time: 'klo 9.30' });
    const plan = await town.store.plans.latest('kemi');
    expect(plan?.settings.audiences[0]).toEqual({ ...LEADERSHIP, weekday: 3, time: '09:30' });
    expect((await town.store.audit.latest(1))[0]).toMatchObject({ act: 'audience-changed', by: 'koordinaattori' });
    await town.at('2022-08-17', '09:31');
    expect(town.channel()).toHaveLength(1);
  });

  it('refuses a time that is none', async () => {
    const town = await withChannel();
    const card = await channels(town);
    await card.press('edit-channel', { channel: CHANNEL });
    await card.press('save-channel', { time: 'aamulla' });
    expect(card.words()).toContain('Kellonaikaa ei ymmärretty');
    expect((await town.store.plans.latest('kemi'))?.number).toBe(1);
  });
});

describe('taking the digest off a channel', () => {
  it('is asked once more on the card, and told to the other coordinators', async () => {
    const town = await withChannel();
    const card = await channels(town);
    await card.press('edit-channel', { channel: CHANNEL });
    await card.press('remove-digest');
    expect((await stored(town))?.planId).toBe('kemi');
    await card.press('remove-digest');
    expect(card.words()).toContain('Viikkokoostetta ei enää lähetetä kanavalle');
    expect(await stored(town)).toMatchObject({ planId: null, audienceId: null, declinedBy: 'koordinaattori' });
    expect(toldTo(town, 'sihteeri')).toContain('Strategiakoordinaattori poisti viikkokoosteen kanavalta');
    expect(toldTo(town, 'koordinaattori')).not.toContain('poisti viikkokoosteen');
  });

  it('by a word in the channel stops everything that was to be posted there', async () => {
    const town = await withChannel();
    const reply = await town.person('koordinaattori').writes('kooste pois', CHANNEL);
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('ei enää lähetetä tälle kanavalle') });
    for (const day of ['2022-08-22', '2022-08-29', '2022-09-05']) await town.at(day, '08:01');
    expect(town.channel()).toEqual([]);
    expect(toldTo(town, 'koordinaattori')).toContain('Viikkokooste 22.8.2022');
    expect((await town.store.audit.latest(20)).map(({ act }) => act)).toContain('channel-disconnected');
  });

  it('skips a digest that waits to be sent', async () => {
    const town = await withChannel();
    town.messenger.next(CHANNEL, { class: 'throttled', retryAfterMs: 600_000 });
    await town.at('2022-08-22', '08:00');
    await town.person('sihteeri').writes('digest off', CHANNEL);
    await town.at('2022-08-22', '09:00');
    expect(town.channel()).toEqual([]);
    const [digest] = (await town.store.deliveries.ofChannel(CHANNEL)).filter(
      ({ content }) => content.kind === 'digest',
    );
    expect(digest?.state).toMatchObject({ is: 'skipped', reason: 'channel-removed' });
  });

  it('is done by coordinators only, and said where it is done', async () => {
    const town = await withChannel();
    const notTheirs = await town.person('elinvoimajohtaja').writes('kooste pois', CHANNEL);
    expect(notTheirs).toMatchObject({ text: expect.stringContaining('vain koordinaattori') });
    const inChat = await town.person('koordinaattori').writes('kooste pois');
    expect(inChat).toMatchObject({ text: expect.stringContaining('sille kanavalle') });
    expect((await stored(town))?.planId).toBe('kemi');
  });
});

describe('a channel that was gone', () => {
  it('is told to be back, once', async () => {
    const town = await withChannel();
    const channel = await stored(town);
    if (channel) await town.store.channels.save({ ...channel, goneAt: town.now(), goneBecause: 'team-archived' });
    await town.at('2022-08-16', '14:00');
    const restored = {
      kind: 'team-changed',
      change: 'unarchived',
      teamId: '19:kemi@thread.tacv2',
      teamName: 'Kemi',
    } as const;
    const sender = { tenantId: channel?.tenantId ?? '', entraId: null, teamsUserId: '29:h', name: '', language: null };
    const conversation = {
      kind: 'channel',
      conversationId: CHANNEL,
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
    } as const;
    await town.inbound({ ...restored, sender, conversation, receivedActivityId: '1' });
    for (const time of ['14:05', '14:06']) await town.at('2022-08-16', time);
    const back = town
      .person('koordinaattori')
      .chat()
      .filter(({ posted }) => posted.summary.includes('on taas käytössä'));
    expect(back).toHaveLength(1);
  });
});
