import { aCard, aRehearsal, cardActivity, type Scene } from './a-rehearsal';
import { aadOf, channelId, emailOf, teamId, tenantId } from './a-roster';

describe('what happens in a city', () => {
  let scene: Scene;
  let chat: string;

  beforeEach(async () => {
    scene = await aRehearsal();
    chat = await scene.chatWith(aadOf(2));
  });

  afterEach(() => scene.stop());

  const post = (id = chat) =>
    scene.connector('POST', `v3/conversations/${encodeURIComponent(id)}/activities`, { type: 'message', text: 'Hei' });
  const member = (id: string) =>
    scene.connector('GET', `v3/conversations/${encodeURIComponent(teamId)}/members/${encodeURIComponent(id)}`);
  const digest = () =>
    scene.connector('POST', 'v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: cardActivity(aCard('Kooste')),
    });

  it('a person blocks the bot, and the bot learns it only when it writes', async () => {
    await scene.stage('POST', 'block', { as: emailOf(2) });
    expect(scene.bot.heard).toEqual([]);
    const refused = await post();
    expect([refused.status, refused.body.error.code]).toEqual([403, 'ConversationBlockedByUser']);
    await scene.stage('POST', 'unblock', { as: emailOf(2) });
    expect((await post()).status).toBe(201);
  });

  it('a person leaves: the team hears of it, and nothing reaches the person any more', async () => {
    await scene.stage('POST', 'leave', { as: emailOf(1), who: emailOf(2) });
    expect(scene.bot.heard).toMatchObject([
      {
        type: 'conversationUpdate',
        membersRemoved: [{ id: '29:person-2', aadObjectId: aadOf(2) }],
        channelData: { eventType: 'teamMemberRemoved', team: { id: teamId } },
      },
    ]);
    const again = await scene.connector('POST', 'v3/conversations', { tenantId, members: [{ id: aadOf(2) }] });
    const codes = [await post(), again, await member('29:person-2')].map(({ body }) => body.error.code);
    expect(codes).toEqual(['ConversationNotFound', 'ForbiddenOperationException', 'MemberNotFoundInConversation']);
  });

  it('a stored conversation goes bad, and the one created instead holds the same chat', async () => {
    await scene.postCard(chat, aCard('ennen'));
    await scene.stage('POST', 'renew-conversation', { as: emailOf(2) });
    expect((await post()).body.error.code).toBe('ConversationNotFound');
    const renewed = await scene.chatWith(aadOf(2));
    expect(renewed).not.toBe(chat);
    expect((await post(renewed)).status).toBe(201);
    expect((await scene.stage('GET', `conversation?as=${emailOf(2)}`)).body.messages).toHaveLength(2);
  });

  it('a channel is renamed and deleted, and the bot is told', async () => {
    const to = { as: emailOf(1), channelId };
    await scene.stage('POST', 'rename-channel', { ...to, name: 'Johto' });
    expect((await digest()).status).toBe(201);
    await scene.stage('POST', 'delete-channel', to);
    expect(scene.bot.heard).toMatchObject([
      {
        conversation: { id: teamId },
        channelData: { eventType: 'channelRenamed', channel: { id: channelId, name: 'Johto' } },
      },
      { conversation: { id: teamId }, channelData: { eventType: 'channelDeleted', channel: { id: channelId } } },
    ]);
    expect((await digest()).body.error.code).toBe('ConversationNotFound');
  });

  it('a team is archived, which nobody writes to, and taken into use again', async () => {
    await scene.stage('POST', 'archive-team', { as: emailOf(1) });
    expect(scene.bot.heard).toMatchObject([{ channelData: { eventType: 'teamArchived' } }]);
    expect((await digest()).status).toBe(403);
    await scene.stage('POST', 'unarchive-team', { as: emailOf(1) });
    expect((await digest()).status).toBe(201);
  });

  it('nobody renames a channel that is not there', async () => {
    const refused = await scene.stage('POST', 'rename-channel', { as: emailOf(1), channelId: chat, name: 'x' });
    expect([refused.status, refused.body.error.code]).toEqual([404, 'unknown-channel']);
  });
});

describe('troubles in plain words', () => {
  let scene: Scene;
  let chat: string;

  beforeEach(async () => {
    scene = await aRehearsal();
    chat = await scene.chatWith(aadOf(2));
  });

  afterEach(() => scene.stop());

  const begin = (kind: string, as?: string) => scene.stage('POST', 'troubles', { kind, as });
  const inForce = async () => (await scene.stage('GET', 'troubles')).body.map(({ kind }: { kind: string }) => kind);
  const post = async () =>
    scene.connector('POST', `v3/conversations/${encodeURIComponent(chat)}/activities`, {
      type: 'message',
      text: 'Hei',
    });

  it('are listed while they are in force, persons first', async () => {
    await begin('down');
    await begin('twice');
    await begin('blocked', emailOf(2));
    expect(await inForce()).toEqual(['blocked', 'down', 'twice']);
  });

  it.each([
    ['throttled', 429],
    ['down', 503],
  ])('let every request fail for a minute: %s', async (kind, status) => {
    const { body } = await begin(kind);
    const leftMs = Date.parse(body[0].endsAt) - Date.now();
    expect(leftMs).toBeGreaterThan(55_000);
    expect(leftMs).toBeLessThanOrEqual(60_000);
    expect([(await post()).status, (await post()).status]).toEqual([status, status]);
  });

  it('the newest one counts', async () => {
    await begin('down');
    await begin('throttled');
    expect((await post()).status).toBe(429);
  });

  it('do not pile up when they are begun again', async () => {
    await begin('slow');
    await begin('slow');
    expect(await inForce()).toEqual(['slow']);
  });

  it('are over at once when everything is well again, and who lost the app gets it back', async () => {
    await begin('not-installed', emailOf(2));
    await begin('blocked', emailOf(3));
    await begin('down');
    await scene.stage('POST', 'faults/chance', { seed: 1, share: 1, kinds: ['502'] });
    expect(await inForce()).toEqual(['blocked', 'not-installed', 'down', 'other']);
    expect((await scene.stage('DELETE', 'troubles')).body).toEqual([]);
    expect((await post()).status).toBe(201);
    const installations = scene.bot.heard.filter(({ type }) => type === 'installationUpdate');
    expect(installations.map(({ action }) => action)).toEqual(['remove', 'add']);
  });

  it('that befall a person need to know whom', async () => {
    expect((await begin('blocked')).status).toBe(400);
  });
});
