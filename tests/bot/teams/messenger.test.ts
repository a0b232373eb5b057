/** What the messenger says to Teams, and what it makes of the answers. */

import { aMessenger } from '../../support/a-messenger';
import { type FakeConnector, startFakeConnector } from '../../support/fake-connector';
import {
  APP_ID,
  aCard,
  CHANNEL_ID,
  localSettings,
  OFFICIAL_ID,
  TEAM_ID,
  TENANT_ID,
} from '../../support/teams-activities';

let teams: FakeConnector;
beforeEach(async () => {
  teams = await startFakeConnector();
});
afterEach(() => teams.stop());

const chat = () => ({ conversationId: 'a:chat/1', serviceUrl: teams.url });

describe('what is sent', () => {
  it('carries the card, the sentence for the chat list, the tenant and the token', async () => {
    const { messenger } = aMessenger(teams, { botToken: async () => 'secret-token' });
    expect(await messenger.send(chat(), aCard('Miten toimenpiteesi etenee?'))).toEqual({
      ok: true,
      activityId: '1700000000001',
    });
    expect(teams.seen[0]).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations/a%3Achat%2F1/activities',
      authorization: 'Bearer secret-token',
      body: {
        type: 'message',
        summary: 'Miten toimenpiteesi etenee?',
        channelData: { tenant: { id: TENANT_ID } },
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
      },
    });
  });

  it('is the same again in an edit, with the id of what it replaces', async () => {
    const { messenger } = aMessenger(teams);
    await messenger.send(chat(), aCard('Miten "toimenpiteesi" etenee?'));
    await messenger.update(chat(), '170', aCard('Miten "toimenpiteesi" etenee?'));
    const [sent, edit] = teams.seen;
    expect(edit).toMatchObject({ method: 'PUT', path: '/teams/v3/conversations/a%3Achat%2F1/activities/170' });
    expect(edit?.body).toEqual({ ...(sent?.body as object), id: '170' });
  });

  it('never stands in the log, nor does the token or anybody’s id', async () => {
    const { messenger, log } = aMessenger(teams, { botToken: async () => 'secret-token' });
    await messenger.send(chat(), aCard('Luottamuksellinen'));
    teams.behave({ status: 403, body: { error: { code: 'x', message: 'Luottamuksellinen' } } });
    await messenger.send(chat(), aCard('Luottamuksellinen'));
    expect(log.lines).toHaveLength(2);
    expect(log.lines.join('\n')).not.toMatch(/Luottamuksellinen|secret-token|a:chat/);
  });

  it('goes without a token in local mode', async () => {
    await aMessenger(teams).messenger.send(chat(), aCard());
    expect(teams.seen[0]?.authorization).toBeUndefined();
  });

  it('asks for a fresh token after one was refused, and only then', async () => {
    const asked: boolean[] = [];
    const { messenger } = aMessenger(teams, {
      botToken: async (fresh) => {
        asked.push(fresh);
        return 'token';
      },
    });
    teams.behave({ status: 401 }, { status: 201, body: { id: '1' } });
    for (const _ of [1, 2, 3]) await messenger.send(chat(), aCard());
    expect(asked).toEqual([false, true, false]);
  });
});

describe('a 1:1 chat', () => {
  it('is opened by Entra id in the person’s tenant', async () => {
    teams.behave({ status: 201, body: { id: 'a:new' } });
    const { messenger } = aMessenger(teams);
    expect(await messenger.openPersonal(TENANT_ID, OFFICIAL_ID)).toEqual({
      ok: true,
      conversation: { conversationId: 'a:new', serviceUrl: teams.url },
    });
    expect(teams.seen[0]).toMatchObject({
      path: '/teams/v3/conversations',
      body: {
        isGroup: false,
        bot: { id: expect.stringMatching(/^28:/) },
        members: [{ id: OFFICIAL_ID }],
        tenantId: TENANT_ID,
        channelData: { tenant: { id: TENANT_ID } },
      },
    });
  });

  it('is kept under the region’s address only when that is inside the fence', async () => {
    const { messenger } = aMessenger(teams);
    const regional = 'https://smba.trafficmanager.net/emea/';
    teams.behave({ status: 201, body: { id: 'a:new', serviceUrl: regional } });
    expect(await messenger.openPersonal(TENANT_ID, OFFICIAL_ID)).toMatchObject({
      conversation: { serviceUrl: regional },
    });
    teams.behave({ status: 201, body: { id: 'a:new', serviceUrl: 'https://evil.example/' } });
    expect(await messenger.openPersonal(TENANT_ID, OFFICIAL_ID)).toMatchObject({
      conversation: { serviceUrl: teams.url },
    });
  });

  it('with someone who has not installed the app is not opened', async () => {
    teams.behave({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    expect(await aMessenger(teams).messenger.openPersonal(TENANT_ID, OFFICIAL_ID)).toMatchObject({
      failure: { class: 'terminal', reason: 'not-installed' },
      code: 'ForbiddenOperationException',
    });
  });
});

describe('a digest', () => {
  const channel = () => ({ tenantId: TENANT_ID, channelId: CHANNEL_ID, serviceUrl: teams.url });
  const thread = `${CHANNEL_ID};messageid=1690000000000`;

  it.each([
    ['with the id of the posting', { id: thread, activityId: '1690000000000' }],
    ['with the id of the thread alone', { id: thread }],
  ])('answered %s can be edited later', async (_what, body) => {
    teams.behave({ status: 201, body }, { status: 200 });
    const { messenger } = aMessenger(teams);
    const posted = await messenger.postToChannel(channel(), aCard());
    expect(posted).toEqual({
      ok: true,
      activityId: '1690000000000',
      conversation: { conversationId: thread, serviceUrl: teams.url },
    });
    if (!posted.ok) throw new Error('not posted');
    expect(await messenger.update(posted.conversation, posted.activityId, aCard())).toEqual({
      ok: true,
      activityId: '1690000000000',
    });
    expect(teams.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /teams/v3/conversations',
      `PUT /teams/v3/conversations/${encodeURIComponent(thread)}/activities/1690000000000`,
    ]);
    expect(teams.seen[0]?.body).toMatchObject({ isGroup: true, channelData: { channel: { id: CHANNEL_ID } } });
  });

  it('answered without any id may have been posted', async () => {
    teams.behave({ status: 201, body: { id: CHANNEL_ID } });
    expect(await aMessenger(teams).messenger.postToChannel(channel(), aCard())).toMatchObject({
      failure: { class: 'unknown' },
      code: 'answer-without-id',
    });
  });

  it('to a channel that is gone says so', async () => {
    teams.behave({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
    expect(await aMessenger(teams).messenger.postToChannel(channel(), aCard())).toMatchObject({
      failure: { class: 'terminal', reason: 'channel-gone' },
    });
  });
});

describe('a roster', () => {
  const team = () => ({ conversationId: '19:tiimi@thread.tacv2', serviceUrl: teams.url });
  const wire = {
    id: '29:a',
    aadObjectId: OFFICIAL_ID.toUpperCase(),
    name: 'Talousjohtaja',
    email: 'Talous@Kunta.example',
  };
  const member = {
    teamsUserId: '29:a',
    entraId: OFFICIAL_ID,
    name: 'Talousjohtaja',
    email: 'talous@kunta.example',
    userPrincipalName: null,
  };

  it('is read page by page', async () => {
    teams.behave(
      { status: 200, body: { members: [wire, { name: 'no id' }], continuationToken: 'more&more' } },
      { status: 200, body: { members: [] } },
    );
    const { messenger } = aMessenger(teams);
    expect(await messenger.members(team(), null)).toEqual({ ok: true, members: [member], next: 'more&more' });
    expect(await messenger.members(team(), 'more&more')).toEqual({ ok: true, members: [], next: null });
    expect(teams.seen.map(({ path }) => path)).toEqual([
      '/teams/v3/conversations/19%3Atiimi%40thread.tacv2/pagedmembers?pageSize=500',
      '/teams/v3/conversations/19%3Atiimi%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=more%26more',
    ]);
  });

  it('comes with the team’s channels, the first of which has no name', async () => {
    const conversations = [{ id: TEAM_ID }, { id: CHANNEL_ID, name: 'Johtoryhmä' }, { name: 'no id' }];
    teams.behave({ status: 200, body: { conversations } }, { status: 200, body: {} });
    const { messenger } = aMessenger(teams);
    expect(await messenger.channels(team())).toEqual({
      ok: true,
      channels: [
        { id: TEAM_ID, name: null },
        { id: CHANNEL_ID, name: 'Johtoryhmä' },
      ],
    });
    expect(teams.seen.map(({ path }) => path)).toEqual(['/teams/v3/teams/19%3Atiimi%40thread.tacv2/conversations']);
    expect(await messenger.channels(team())).toMatchObject({ ok: false });
  });

  it('knows one person by id, with the UPN where there is no e-mail', async () => {
    const { messenger } = aMessenger(teams);
    teams.behave({
      status: 200,
      body: { ...wire, aadObjectId: undefined, objectId: OFFICIAL_ID, email: '', userPrincipalName: 'T@Kunta.example' },
    });
    expect(await messenger.member(team(), '29:a')).toEqual({
      ok: true,
      member: { ...member, email: 't@kunta.example', userPrincipalName: 't@kunta.example' },
    });
    teams.behave({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } });
    expect(await messenger.member(team(), '29:b')).toMatchObject({ failure: { class: 'terminal', reason: 'left' } });
  });
});

it('a bot with a registration speaks as its own app', async () => {
  const settings = {
    ...localSettings(teams.url),
    app: { id: APP_ID, type: 'SingleTenant' as const, tenantId: null, password: null },
  };
  teams.behave({ status: 201, body: { id: 'a:new' } });
  await aMessenger(teams, { settings }).messenger.openPersonal(TENANT_ID, OFFICIAL_ID);
  expect(teams.seen[0]).toMatchObject({ body: { bot: { id: `28:${APP_ID}` } } });
});
