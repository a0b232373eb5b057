import { aCard, aRehearsal, type Json, nextMillisecond, type Scene } from './a-rehearsal';
import { aadOf, aRoster, channelId, emailOf, teamId, tenantId } from './a-roster';

describe('the stage', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await aRehearsal({ roster: aRoster({ without: [3] }) });
  });

  afterEach(() => scene.stop());

  describe('persons', () => {
    it.each([['29:person-2'], [aadOf(2)], [emailOf(2)], [emailOf(2).toUpperCase()]])('are known as %s', async (as) => {
      await scene.stage('POST', 'message', { as, text: 'omat' });
      expect(scene.bot.heard[0].from.id).toBe('29:person-2');
    });

    it('are refused when nobody has that name', async () => {
      const refused = await scene.stage('POST', 'message', { as: 'nobody@kunta.example', text: 'omat' });
      expect([refused.status, refused.body.error.code]).toEqual([404, 'unknown-person']);
    });

    it('who type are heard by the bot in the shape of Teams', async () => {
      const said = await scene.stage('POST', 'message', { as: emailOf(2), text: 'omat' });
      expect(said.body).toMatchObject({ delivered: true, status: 200 });
      expect(scene.bot.heard).toMatchObject([
        {
          type: 'message',
          id: said.body.activityId,
          channelId: 'msteams',
          serviceUrl: scene.rehearsal.url,
          from: { id: '29:person-2', name: 'Toimialajohtaja 2', aadObjectId: aadOf(2) },
          conversation: { conversationType: 'personal', tenantId },
          recipient: { id: '28:toteuma', name: 'Toteuma' },
          locale: 'fi-FI',
          entities: [{ type: 'clientInfo', locale: 'fi-FI', country: 'FI', timezone: 'Europe/Helsinki' }],
          channelData: { tenant: { id: tenantId } },
          text: 'omat',
        },
      ]);
    });

    it('who drop a file give the bot an address at which it can be fetched', async () => {
      const files = [{ name: 'vastuutahot 2022.csv', base64: Buffer.from('Tehtävä;Haltija').toString('base64') }];
      await scene.stage('POST', 'message', { as: emailOf(2), files });
      const [{ text, attachments }] = scene.bot.heard;
      expect({ text, attachments }).toMatchObject({
        text: '',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name: 'vastuutahot 2022.csv',
            content: { fileType: 'csv' },
          },
        ],
      });
      const fetched = await fetch(attachments[0].content.downloadUrl);
      expect(await fetched.text()).toBe('Tehtävä;Haltija');
      const inChannel = { as: emailOf(2), conversationId: channelId, files };
      expect((await scene.stage('POST', 'message', inChannel)).status).toBe(409);
    });

    it('change their language', async () => {
      await scene.stage('POST', 'locale', { as: emailOf(2), locale: 'sv-FI' });
      await scene.stage('POST', 'message', { as: emailOf(2), text: 'mina' });
      expect(scene.bot.heard[0]).toMatchObject({ locale: 'sv-FI', entities: [{ locale: 'sv-FI', country: 'FI' }] });
    });

    it('install the bot and are reachable from then on', async () => {
      await scene.stage('POST', 'install', { as: emailOf(3) });
      expect(scene.bot.heard).toMatchObject([
        { type: 'installationUpdate', action: 'add', from: { aadObjectId: aadOf(3) } },
        { type: 'conversationUpdate', membersAdded: [{ id: '28:toteuma' }] },
      ]);
      expect(await scene.chatWith(aadOf(3))).toBe(scene.bot.heard[0].conversation.id);
    });

    it('cannot write before they have installed the bot', async () => {
      const refused = await scene.stage('POST', 'message', { as: emailOf(3), text: 'omat' });
      expect([refused.status, scene.bot.heard]).toEqual([409, []]);
    });
  });

  describe('the team', () => {
    it('tells the bot its name and group when the bot is added', async () => {
      await scene.stage('POST', 'install-team', { as: emailOf(1) });
      expect(scene.bot.heard).toMatchObject([
        {
          type: 'installationUpdate',
          action: 'add',
          conversation: { id: teamId, isGroup: true, conversationType: 'channel' },
        },
        {
          type: 'conversationUpdate',
          channelData: { eventType: 'teamMemberAdded', team: { id: teamId, name: 'Kaupunki' } },
        },
      ]);
    });

    it('lets the bot hear a channel message only when it is mentioned', async () => {
      const say = (text: string) => scene.stage('POST', 'message', { as: emailOf(1), conversationId: channelId, text });
      const plain = await say('kooste tänne');
      const mention = await say('<at>Toteuma</at> kooste tänne');
      expect([plain.body.delivered, mention.body.delivered]).toEqual([false, true]);
      expect(scene.bot.heard).toMatchObject([
        {
          text: '<at>Toteuma</at> kooste tänne',
          conversation: { id: `${channelId};messageid=${mention.body.activityId}`, isGroup: true },
          channelData: { channel: { id: channelId }, team: { id: teamId } },
        },
      ]);
      expect(scene.bot.heard[0].entities[1]).toMatchObject({ type: 'mention', mentioned: { id: '28:toteuma' } });
    });
  });

  describe('a bot that answers too late', () => {
    const late = async (send: (scene: Scene) => Promise<{ body: Json }>) => {
      const slow = await aRehearsal({ redeliverAfterMs: 30 });
      const activityId = await slow.postCard(await slow.chatWith(aadOf(2)), aCard('kysymys'));
      slow.bot.answer = () => (slow.bot.heard.length === 1 ? null : { status: 200 });
      const { body } = await send({ ...slow, postCard: async () => activityId });
      await heard(slow, 2);
      await slow.stop();
      return { body, heard: slow.bot.heard };
    };

    it('hears a message a second time with the same id', async () => {
      const { heard } = await late(({ stage }) => stage('POST', 'message', { as: emailOf(2), text: 'omat' }));
      expect(heard[1].id).toBe(heard[0].id);
    });

    it('hears an invoke a second time with a new id, while the person reads an error', async () => {
      const { body, heard } = await late(async ({ stage, postCard }) =>
        stage('POST', 'act', {
          as: emailOf(2),
          activityId: await postCard('', null),
          action: { type: 'Action.Execute', verb: 'save' },
        }),
      );
      expect(body.reply).toMatchObject({ kind: 'error', code: 'timeout' });
      expect(heard[1].id).not.toBe(heard[0].id);
      expect(heard[1].value).toEqual(heard[0].value);
    });
  });

  describe('unread marks', () => {
    it('count what the bot sent until the chat is opened', async () => {
      await scene.postCard(await scene.chatWith(aadOf(2)), aCard('kysymys'));
      const unread = async () => (await scene.stage('GET', 'list')).body.persons[1].unread;
      expect(await unread()).toBe(1);
      await scene.stage('POST', 'open', { as: emailOf(2) });
      expect(await unread()).toBe(0);
    });
  });

  describe('the calendar clock', () => {
    it('is read from the bot, moved through it, and stands beside each message', async () => {
      scene.bot.clock = '2022-08-15T05:00:00.000Z';
      expect((await scene.stage('GET', 'clock')).body).toEqual({ now: '2022-08-15T05:00:00.000Z' });
      await scene.stage('POST', 'clock', { to: '2022-08-16T05:00:00.000Z' });
      await scene.postCard(await scene.chatWith(aadOf(2)), aCard('kysymys'));
      const messages = async () => (await scene.stage('GET', `conversation?as=${emailOf(2)}`)).body.messages;
      expect((await messages())[0].calendarAt).toBe('2022-08-16T05:00:00.000Z');
    });

    it('is missing when the bot has none', async () => {
      expect((await scene.stage('GET', 'clock')).status).toBe(404);
    });
  });

  it('accepts acts as JSON only, so that a foreign page cannot post a form', async () => {
    const response = await fetch(new URL('stage/message', scene.rehearsal.url), {
      method: 'POST',
      body: JSON.stringify({ as: emailOf(2), text: 'omat' }),
      headers: { 'content-type': 'text/plain' },
    });
    expect([response.status, scene.bot.heard]).toEqual([415, []]);
  });

  it('tells an open window what has changed', async () => {
    const events = await fetch(new URL('stage/events', scene.rehearsal.url));
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const chat = await scene.chatWith(aadOf(2));
    await scene.postCard(chat, aCard('kysymys'));
    expect((await reader?.read())?.value).toContain(chat);
    await reader?.cancel();
  });
});

async function heard(scene: Scene, count: number): Promise<void> {
  while (scene.bot.heard.length < count) await nextMillisecond();
}
