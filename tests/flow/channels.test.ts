import type { Inbound } from '../../bot/teams/inbound';
import { aTown, CHANNEL, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel, aSettings, TENANT } from '../support/builders';
import { wordsOf } from '../support/card-reading';
import { SERVICE_URL } from '../support/fake-messenger';

const TEAM = '19:kemi@thread.tacv2';
const BOARDS = '19:lautakunnat@thread.tacv2';
const origin = {
  sender: { tenantId: TENANT, entraId: null, teamsUserId: '29:hallinto', name: '', language: null },
  conversation: { kind: 'channel', conversationId: TEAM, serviceUrl: SERVICE_URL },
  receivedActivityId: '1',
} as const;
const team = { id: TEAM, name: 'Kemin kaupunki', entraGroupId: null, channelId: TEAM, channelName: null };

const channelIs = (change: Extract<Inbound, { kind: 'channel-changed' }>['change'], channelId = CHANNEL) =>
  ({ ...origin, kind: 'channel-changed', change, channelId, channelName: 'Johtotiimi' }) as const;
const teamIs = (change: Extract<Inbound, { kind: 'team-changed' }>['change']) =>
  ({ ...origin, kind: 'team-changed', change, teamId: TEAM, teamName: 'Kemin johto' }) as const;

const coordinator = (town: Town) => town.person('koordinaattori');
const toldGone = (town: Town) =>
  coordinator(town)
    .chat()
    .filter(({ posted }) => posted.summary.includes('ei enää mene'));
const stored = (town: Town) => town.store.channels.get(CHANNEL);

/** A round is open; the leadership's digest goes to its channel on Mondays. It is Tuesday afternoon. */
async function withChannel(): Promise<Town> {
  const town = await aTownWithAnOpenRound();
  await town.store.channels.add(aChannel());
  await town.at('2022-08-16', '13:00');
  return town;
}

describe('a channel that is gone', () => {
  it.each([
    ['deleted', channelIs('deleted'), 'on poistettu tiimistä Kemin kaupunki 16.8.2022'],
    ['in a team that was archived', teamIs('archived'), 'on arkistoitu 16.8.2022'],
    ['in a team that was deleted', teamIs('deleted'), 'Tiimi Kemin kaupunki on poistettu 16.8.2022'],
    [
      'in a team that the app was removed from',
      { ...origin, kind: 'team-uninstalled', team } as const,
      'Toteuma on poistettu',
    ],
  ])(
    'because it was %s is told to the coordinators once, with where the digests go now',
    async (_how, event, words) => {
      const town = await withChannel();
      await town.inbound(event);
      await town.inbound(event);
      for (const time of ['13:11', '13:12', '15:00']) await town.at('2022-08-16', time);
      await town.at('2022-08-17');
      const [told, ...others] = toldGone(town);
      expect(others).toEqual([]);
      const said = told ? wordsOf(told.shown) : '';
      for (const part of [words, 'Johtoryhmä: kooste lähetetään nyt koordinaattoreille', '”@Toteuma kooste tänne”']) {
        expect(said).toContain(part);
      }
      await town.at('2022-08-22');
      expect(town.channel()).toHaveLength(0);
      expect(coordinator(town).chat().at(-1)?.posted.summary).toContain('Viikkokooste 22.8.2022');
    },
  );

  it('is told of in office hours only', async () => {
    const town = await withChannel();
    town.sleepUntil('2022-08-16', '20:00');
    await town.inbound(channelIs('deleted'));
    await town.at('2022-08-17', '07:59');
    expect(toldGone(town)).toHaveLength(0);
    await town.at('2022-08-17', '08:00');
    expect(toldGone(town)).toHaveLength(1);
  });

  it('is found also by the digest that could not be posted, and Teams’ later word is no news', async () => {
    const town = await withChannel();
    town.messenger.refuse(CHANNEL, { class: 'terminal', reason: 'not-installed' });
    await town.at('2022-08-22');
    await town.at('2022-08-22', '08:15');
    expect(await stored(town)).toMatchObject({ goneBecause: 'app-removed' });
    await town.inbound(teamIs('archived'));
    await town.at('2022-08-22', '09:00');
    expect(toldGone(town)).toHaveLength(1);
  });

  it('is not told of when no digest went there', async () => {
    const town = await aTown();
    await town.store.channels.add(aChannel({ planId: null, audienceId: null }));
    await town.inbound(channelIs('deleted'));
    await town.at('2022-08-01', '12:00');
    expect(toldGone(town)).toHaveLength(0);
  });

  it('is not told of when it is back within minutes', async () => {
    const town = await withChannel();
    await town.inbound({ ...origin, kind: 'team-uninstalled', team });
    town.sleepUntil('2022-08-16', '13:05');
    await town.inbound({ ...origin, kind: 'team-installed', team });
    await town.at('2022-08-16', '15:00');
    expect(toldGone(town)).toHaveLength(0);
    await town.at('2022-08-22');
    expect(town.channel()).toHaveLength(1);
  });

  it('is told of together with the others that went with it, and says where a digest still goes', async () => {
    const settings = aSettings({
      audiences: [
        { id: 'johtoryhma', label: { fi: 'Johtoryhmä' }, weekday: 1, time: '08:00' },
        { id: 'lautakunnat', label: { fi: 'Lautakunnat' }, weekday: 2, time: '08:00' },
      ],
    });
    const town = await aTownWithAnOpenRound({ plan: { settings } });
    await town.store.channels.add(aChannel());
    await town.store.channels.add(aChannel({ id: BOARDS, name: 'Lautakunnat', audienceId: 'lautakunnat' }));
    const elsewhere = { id: '19:sihteerit@thread.tacv2', teamId: '19:muu@thread.tacv2', name: 'Sihteerit' };
    await town.store.channels.add(aChannel({ ...elsewhere, audienceId: 'lautakunnat' }));
    await town.inbound(teamIs('archived'));
    await town.at('2022-08-15', '09:00');
    const [told, ...others] = toldGone(town);
    expect(others).toEqual([]);
    const said = told ? wordsOf(told.shown) : '';
    expect(said).toContain('kanaville Johtoryhmä ja Lautakunnat');
    expect(said).toContain('Johtoryhmä: kooste lähetetään nyt koordinaattoreille');
    expect(said).toContain('Lautakunnat: kooste lähetetään edelleen kanavalle Sihteerit');
  });
});

describe('what took a channel away', () => {
  it.each([
    ['deleted', channelIs('deleted'), channelIs('restored')],
    ['archived', teamIs('archived'), teamIs('unarchived')],
    ['deleted with its team', teamIs('deleted'), teamIs('restored')],
  ])('brings it back: it was %s and the digest goes there again', async (_how, gone, back) => {
    const town = await withChannel();
    await town.inbound(gone);
    await town.at('2022-08-17');
    await town.inbound(back);
    await town.at('2022-08-22');
    expect(town.channel()).toHaveLength(1);
    await town.inbound(gone);
    await town.at('2022-08-22', '09:00');
    expect(toldGone(town)).toHaveLength(2);
  });

  it('is the only thing that does: a team back from the archive holds no channel that was deleted in it', async () => {
    const town = await withChannel();
    await town.inbound(channelIs('deleted'));
    await town.inbound(teamIs('archived'));
    await town.inbound(teamIs('unarchived'));
    expect(await stored(town)).toMatchObject({ goneBecause: 'channel-deleted' });
  });
});

describe('another name', () => {
  it('of a channel or a team is kept, and nobody is told', async () => {
    const town = await withChannel();
    const before = coordinator(town).chat().length;
    await town.inbound(channelIs('renamed'));
    await town.inbound(teamIs('renamed'));
    expect(await stored(town)).toMatchObject({ name: 'Johtotiimi', teamName: 'Kemin johto', goneAt: null });
    await town.at('2022-08-17');
    expect(coordinator(town).chat()).toHaveLength(before);
  });

  it('of a channel that nobody knows changes nothing', async () => {
    const town = await withChannel();
    await town.inbound(channelIs('renamed', '19:muu@thread.tacv2'));
    expect(await town.store.channels.get('19:muu@thread.tacv2')).toBeNull();
  });
});

it('a change that comes while the store is away is written when it is back', async () => {
  const town = await withChannel();
  let retried: (() => Promise<unknown>) | null = null;
  town.reactions.afterReply = (work) => {
    retried = work;
  };
  town.documents.failWith('it is away.');
  expect(await town.inbound(channelIs('deleted'))).toEqual({ reply: 'none' });
  town.documents.failWith(null);
  await (retried as (() => Promise<unknown>) | null)?.();
  expect(await stored(town)).toMatchObject({ goneBecause: 'channel-deleted' });
});
