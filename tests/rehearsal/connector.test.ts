import { aCard, aRehearsal, cardActivity, type Scene } from './a-rehearsal';
import { aadOf, aRoster, channelId, emailOf, teamId, tenantId } from './a-roster';

const path = (...parts: string[]) => `v3/conversations/${parts.map(encodeURIComponent).join('/')}`;

describe('the Bot Connector of the rehearsal', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await aRehearsal({ roster: aRoster({ persons: 7, without: [3] }) });
  });

  afterEach(() => scene.stop());

  describe('1:1 chats', () => {
    it('are created by Entra id or by 29: id, and are the same one every time', async () => {
      const byAad = await scene.connector('POST', 'v3/conversations', { tenantId, members: [{ id: aadOf(2) }] });
      const byId = await scene.connector('POST', 'v3/conversations', {
        channelData: { tenant: { id: tenantId } },
        members: [{ id: '29:person-2' }],
      });
      expect(byAad.status).toBe(201);
      expect(byAad.body.id).toMatch(/^a:/);
      expect(byId.body).toEqual(byAad.body);
    });

    it('keep their id when the rehearsal restarts', async () => {
      const before = await scene.chatWith(aadOf(2));
      const later = await aRehearsal({ roster: aRoster({ persons: 7 }) });
      expect(await later.chatWith(aadOf(2))).toBe(before);
      await later.stop();
    });

    it('carry a first message when one is given', async () => {
      const opened = await scene.connector('POST', 'v3/conversations', {
        tenantId,
        members: [{ id: aadOf(2) }],
        activity: { type: 'message', text: 'Tervetuloa' },
      });
      const { body } = await scene.stage('GET', `conversation?as=${emailOf(2)}`);
      expect(body.messages).toMatchObject([{ activityId: opened.body.activityId, text: 'Tervetuloa' }]);
    });

    it.each([
      ['a person without the app', { tenantId, members: [{ id: aadOf(3) }] }, 403, 'ForbiddenOperationException'],
      ['a person addressed by e-mail', { tenantId, members: [{ id: emailOf(2) }] }, 403, 'ForbiddenOperationException'],
      ['a request without the tenant', { members: [{ id: aadOf(2) }] }, 403, 'NotEnoughPermissions'],
      ['a request without members', { tenantId }, 400, 'Bad Argument'],
    ])('are refused for %s', async (_, body, status, code) => {
      const refused = await scene.connector('POST', 'v3/conversations', body);
      expect([refused.status, refused.body.error.code]).toEqual([status, code]);
    });

    it('refuse writing after an uninstall with the JSON-in-JSON error of Teams', async () => {
      const chat = await scene.chatWith(aadOf(2));
      await scene.stage('POST', 'uninstall', { as: emailOf(2) });
      const refused = await scene.connector('POST', path(chat, 'activities'), { type: 'message', text: 'Hei' });
      expect(refused.status).toBe(403);
      expect(refused.body.errorCode).toBe(209);
      expect(JSON.parse(refused.body.message).subCode).toBe('MessageWritesBlocked');
    });
  });

  describe('messages', () => {
    it('are posted, edited and removed by the id that the post returned', async () => {
      const chat = await scene.chatWith(aadOf(2));
      const id = await scene.postCard(chat, aCard('ennen'));
      const edited = await scene.connector('PUT', path(chat, 'activities', id), cardActivity(aCard('jälkeen')));
      const shown = await scene.stage('GET', `card?as=${emailOf(2)}&activityId=${id}`);
      expect([edited.status, edited.body.id]).toEqual([200, id]);
      expect(shown.body.card).toEqual(aCard('jälkeen'));

      expect((await scene.connector('DELETE', path(chat, 'activities', id))).status).toBe(200);
      const gone = await scene.connector('PUT', path(chat, 'activities', id), cardActivity(aCard('myöhässä')));
      expect([gone.status, gone.body.error.code]).toEqual([404, 'ActivityNotFoundInConversation']);
    });

    it('get ids of their own even within one millisecond', async () => {
      const chat = await scene.chatWith(aadOf(2));
      const ids = await Promise.all(Array.from({ length: 30 }, () => scene.postCard(chat, aCard('sama'))));
      expect(new Set(ids).size).toBe(30);
    });

    it('reach ids that hold unencoded colons and semicolons', async () => {
      const posted = await scene.connector('POST', `v3/conversations/${channelId};messageid=1/activities/1`, {
        type: 'message',
        text: 'ketjuun',
      });
      expect(posted.status).toBe(201);
    });

    it('are refused when malformed, too big in UTF-16, or for an unknown conversation', async () => {
      const chat = path(await scene.chatWith(aadOf(2)), 'activities');
      const malformed = await scene.connector('POST', chat, '{"type":');
      const fits = await scene.connector('POST', chat, { type: 'message', text: 'a'.repeat(51_000) });
      const tooBig = await scene.connector('POST', chat, { type: 'message', text: 'a'.repeat(51_200) });
      const unknown = await scene.connector('POST', path('a:nobody', 'activities'), { type: 'message', text: 'Hei' });
      expect([malformed.status, malformed.body.error.code]).toEqual([400, 'Bad Argument']);
      expect(fits.status).toBe(201);
      expect([tooBig.status, tooBig.body.error.code]).toEqual([413, 'MessageSizeTooBig']);
      expect([unknown.status, unknown.body.error.code]).toEqual([404, 'ConversationNotFound']);
    });

    it('that only say "typing" leave nothing behind', async () => {
      const chat = await scene.chatWith(aadOf(2));
      await scene.connector('POST', path(chat, 'activities'), { type: 'typing' });
      expect((await scene.stage('GET', `conversation?as=${emailOf(2)}`)).body.messages).toEqual([]);
    });
  });

  describe('channels', () => {
    const toChannel = { isGroup: true, channelData: { channel: { id: channelId } } };

    it('answer a new post with the thread and the activity', async () => {
      const posted = await scene.connector('POST', 'v3/conversations', {
        ...toChannel,
        activity: cardActivity(aCard('Kooste')),
      });
      const { id, activityId } = posted.body;
      expect(posted.status).toBe(201);
      expect(id).toBe(`${channelId};messageid=${activityId}`);
      expect(
        (await scene.connector('PUT', path(id, 'activities', activityId), cardActivity(aCard('Kooste 2')))).status,
      ).toBe(200);
    });

    it('keep replies in the thread of what they answer', async () => {
      const { body } = await scene.connector('POST', 'v3/conversations', {
        ...toChannel,
        activity: { type: 'message', text: 'a' },
      });
      await scene.connector('POST', path(body.id, 'activities'), { type: 'message', text: 'b' });
      await scene.connector('POST', path(channelId, 'activities', body.activityId), { type: 'message', text: 'c' });
      const channel = await scene.stage(
        'GET',
        `conversation?as=${emailOf(1)}&conversationId=${encodeURIComponent(channelId)}`,
      );
      expect(channel.body.messages.map(({ threadId }: { threadId: string }) => threadId)).toEqual(
        Array(3).fill(body.activityId),
      );
    });

    it('are closed to a bot that is not in the team', async () => {
      await scene.stage('POST', 'uninstall-team', { as: emailOf(1) });
      const post = await scene.connector('POST', 'v3/conversations', {
        ...toChannel,
        activity: cardActivity(aCard('Kooste')),
      });
      const roster = await scene.connector('GET', path(teamId, 'pagedmembers'));
      for (const refused of [post, roster]) {
        expect([refused.status, refused.body.error.code]).toEqual([403, 'BotNotInConversationRoster']);
      }
    });
  });

  describe('rosters', () => {
    it('come in pages of the asked size until nobody is left', async () => {
      const names: string[] = [];
      let token: string | undefined;
      let pages = 0;
      do {
        const query = token ? `&continuationToken=${token}` : '';
        const { body } = await scene.connector('GET', `${path(teamId, 'pagedmembers')}?pageSize=3${query}`);
        names.push(...body.members.map(({ userPrincipalName }: { userPrincipalName: string }) => userPrincipalName));
        token = body.continuationToken;
        pages += 1;
      } while (token);
      expect(pages).toBe(3);
      expect(names).toEqual([1, 2, 3, 4, 5, 6, 7].map(emailOf));
    });

    it('find one member by 29: id and by Entra id, with the e-mail', async () => {
      const chat = await scene.chatWith(aadOf(2));
      for (const id of ['29:person-2', aadOf(2)]) {
        const found = await scene.connector('GET', path(chat, 'members', id));
        expect(found.body).toMatchObject({ id: '29:person-2', aadObjectId: aadOf(2), email: emailOf(2), tenantId });
      }
      const stranger = await scene.connector('GET', path(chat, 'members', '29:person-4'));
      expect([stranger.status, stranger.body.error.code]).toEqual([404, 'MemberNotFoundInConversation']);
    });

    it('of a 1:1 chat hold its person only', async () => {
      const { body } = await scene.connector('GET', path(await scene.chatWith(aadOf(2)), 'members'));
      expect(body).toHaveLength(1);
    });

    it('describe the team, whose General channel has the id of the team and no name', async () => {
      const team = await scene.connector('GET', `v3/teams/${encodeURIComponent(teamId)}`);
      const channels = await scene.connector('GET', `v3/teams/${encodeURIComponent(teamId)}/conversations`);
      expect(team.body).toMatchObject({ id: teamId, name: 'Kaupunki', memberCount: 7, channelCount: 2 });
      expect(channels.body.conversations).toMatchObject([
        { id: teamId, name: null },
        { id: channelId, name: 'Johtoryhmä' },
      ]);
    });
  });
});
