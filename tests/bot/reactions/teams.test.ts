import type { Inbound } from '../../../bot/teams/inbound';
import { aTown, CHANNEL, someOfficials, type Town } from '../../support/a-town';
import { aTownWithAnOpenRound } from '../../support/an-open-round';
import { aPlan, TENANT } from '../../support/builders';
import { wordsOf } from '../../support/card-reading';
import { SERVICE_URL } from '../../support/fake-messenger';

const sender = { tenantId: TENANT, entraId: 'entra-hallinto', teamsUserId: '29:hallinto', name: '', language: null };
const conversation = { kind: 'channel', conversationId: CHANNEL, serviceUrl: SERVICE_URL } as const;
const team = {
  id: '19:kemi@thread.tacv2',
  name: 'Kemin kaupunki',
  entraGroupId: null,
  channelId: CHANNEL,
  channelName: 'Johtoryhmä',
};
const teamEvent = (kind: 'team-installed' | 'team-uninstalled') =>
  ({ kind, team, sender, conversation, receivedActivityId: '1' }) satisfies Inbound;
const coordinator = (town: Town) => town.person('koordinaattori');
const offersTo = (town: Town) =>
  coordinator(town)
    .chat()
    .filter(({ posted }) => posted.summary.includes('viikkokooste kanavalle'));

describe('the app is added to a team', () => {
  it('asks the coordinators, once, which digest goes to its channel, and connects nothing by itself', async () => {
    const town = await aTown();
    await town.inbound(teamEvent('team-installed'));
    await town.inbound(teamEvent('team-installed'));
    expect(coordinator(town).chat()).toHaveLength(1);
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({ planId: null, audienceId: null, connectedBy: null });
  });

  it('connects the channel in the chosen language when a coordinator says so', async () => {
    const town = await aTown();
    await town.inbound(teamEvent('team-installed'));
    await coordinator(town).press('connect-channel', { language: 'sv' });
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({ audienceId: 'johtoryhma', language: 'sv' });
  });

  it('lets nobody else connect it', async () => {
    const town = await aTown();
    await town.inbound(teamEvent('team-installed'));
    const offered = coordinator(town).card();
    const reply = await town.person('ymparistojohtaja').press('connect-channel', {}, { on: offered });
    expect(reply.reply).toBe('text');
    expect((await town.store.channels.get(CHANNEL))?.connectedBy).toBeNull();
  });

  it('says whose digest of which plan it is in the coordinator’s language, and how to choose another channel', async () => {
    const officials = someOfficials().map((official) => ({ ...official, registerLanguage: 'sv' as const }));
    const town = await aTown({ officials });
    await town.inbound(teamEvent('team-installed'));
    const words = wordsOf(coordinator(town).card());
    expect(words).toContain('Ledningsgruppen (Kemin kaupunkistrategian toteutussuunnitelma 2022–2025)');
    expect(words).toContain('”@Toteuma sammandrag hit”');
  });

  it('connects the plan that the offer was about, when two have an audience of the same name', async () => {
    const town = await aTown();
    await town.store.plans.add(aPlan({ planId: 'hyte' }));
    await town.inbound(teamEvent('team-installed'));
    const offers = coordinator(town).chat();
    expect(offers).toHaveLength(2);
    await coordinator(town).press('connect-channel', {}, { on: { ...coordinator(town).card() } });
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({ planId: 'kemi', audienceId: 'johtoryhma' });
  });

  it('is told that the digest does not go there, and does not ask again', async () => {
    const town = await aTown();
    await town.inbound(teamEvent('team-installed'));
    await coordinator(town).press('decline-channel');
    expect(wordsOf(coordinator(town).card())).toContain('”@Toteuma kooste tänne”');
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({ planId: null, declinedAt: town.now() });
    expect((await town.store.audit.latest(1))[0]).toMatchObject({ act: 'channel-declined', by: 'koordinaattori' });
    await town.store.plans.add(aPlan({ planId: 'hyte', importedAt: '2022-07-30T09:00:00.000Z' }));
    await town.at('2022-08-01');
    expect(offersTo(town)).toHaveLength(1);
  });

  it('may be connected after all by writing in it; an old "no" then changes nothing', async () => {
    const town = await aTown();
    await town.inbound(teamEvent('team-installed'));
    const offer = coordinator(town).card();
    await coordinator(town).press('decline-channel');
    await coordinator(town).writes('kooste tänne', CHANNEL);
    await coordinator(town).press('decline-channel', {}, { on: offer });
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({ planId: 'kemi', declinedAt: null });
  });

  it('before there is a plan: the coordinators are asked once when one is imported, in office hours', async () => {
    const town = await aTown({ plan: { tenantId: 'another-city' } });
    await town.inbound(teamEvent('team-installed'));
    await town.store.plans.add(aPlan({ planId: 'hyte', importedAt: '2022-07-29T18:00:00.000Z' }));
    await town.at('2022-07-29', '21:00');
    expect(offersTo(town)).toHaveLength(0);
    await town.at('2022-08-01', '08:00');
    await town.at('2022-08-01', '08:01');
    expect(offersTo(town)).toHaveLength(1);
  });

  it('learns the team’s members', async () => {
    const town = await aTown();
    const known = await town.store.officials.get('ymparistojohtaja');
    if (known) await town.store.officials.save({ ...known, entraId: null });
    town.messenger.rosters.set(team.id, [
      {
        teamsUserId: '29:y',
        entraId: 'learnt',
        name: '',
        email: 'ymparistojohtaja@kemi.example',
        userPrincipalName: null,
      },
    ]);
    await town.inbound(teamEvent('team-installed'));
    expect((await town.store.officials.get('ymparistojohtaja'))?.entraId).toBe('learnt');
  });
});

describe('the app is removed', () => {
  it('from a team: nothing goes to its channel any more, and the digest goes to the coordinators', async () => {
    const town = await aTownWithAnOpenRound();
    await coordinator(town).writes('kooste tänne', CHANNEL);
    await town.inbound(teamEvent('team-uninstalled'));
    await town.at('2022-08-22');
    expect(town.channel()).toHaveLength(0);
    const last = coordinator(town).chat().at(-1);
    expect(last && wordsOf(last.shown)).toContain('ei ole kanavaa');
  });

  it('and added again: the channel is connected as before', async () => {
    const town = await aTownWithAnOpenRound();
    await coordinator(town).writes('kooste tänne', CHANNEL);
    await town.inbound(teamEvent('team-uninstalled'));
    await town.inbound(teamEvent('team-installed'));
    await town.at('2022-08-22');
    expect(town.channel()).toHaveLength(1);
  });

  it('by a person: they count as not reached, and stay known', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('ymparistojohtaja').uninstalls();
    expect(await town.store.officials.get('ymparistojohtaja')).toMatchObject({ reachability: 'not-installed' });
  });
});

describe('an automatic refresh', () => {
  const refresh = (data: object) =>
    ({
      kind: 'card-action',
      route: 'execute',
      trigger: 'automatic',
      value: { toteuma: data },
      cardActivityId: 'm1',
      sender: { ...sender, entraId: 'entra-ymparistojohtaja' },
      conversation: { kind: 'personal', conversationId: 'a:other', serviceUrl: SERVICE_URL },
      receivedActivityId: '1',
    }) satisfies Inbound;

  it('shows the present state and writes nothing at all', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
    const insert = jest.spyOn(town.documents, 'insert');
    const replace = jest.spyOn(town.documents, 'replace');
    const askId = 'kemi/2022-H1/ymparistojohtaja';
    const reply = await town.inbound(refresh({ verb: 'show-ask', askId }));
    expect(reply.reply === 'card' && wordsOf(reply.message)).toContain('M2');
    expect(insert).not.toHaveBeenCalled();
    expect(replace).not.toHaveBeenCalled();
  });

  it('never answers, whatever it claims to be', async () => {
    const town = await aTownWithAnOpenRound();
    const action = { verb: 'save-answer', questionId: 'kemi/2022-H1/M1', basedOn: 0, indicators: 1 };
    const answered = refresh(action);
    const reply = await town.inbound({ ...answered, value: { ...answered.value, status: 'done' } });
    expect(reply).toEqual({ reply: 'none' });
    expect(await town.store.answers.ofRound('kemi/2022-H1')).toEqual([]);
  });
});
