import { aCard, aRehearsal, cardActivity, type Scene } from './a-rehearsal';
import { aadOf, aRoster, channelId, tenantId } from './a-roster';

const ask = (askId: string) =>
  aCard('Seurantapyyntö', {
    actions: [{ type: 'Action.Execute', verb: 'save-answer', data: { toteuma: { verb: 'save-answer', askId } } }],
  });

describe('counts at the receiving end', () => {
  let scene: Scene;
  let chat: string;

  beforeEach(async () => {
    scene = await aRehearsal({ roster: aRoster({ without: [3] }) });
    chat = await scene.chatWith(aadOf(2));
    await scene.stage('DELETE', 'counts');
  });

  afterEach(() => scene.stop());

  const counts = async (conversationId = chat) =>
    (await scene.stage('GET', 'counts')).body.conversations[conversationId];

  it('tell apart what arrived and what took effect', async () => {
    await scene.stage('POST', 'faults', { preset: '502-done' });
    await scene.postCard(chat, ask('r/o')).catch(() => undefined);
    await scene.stage('POST', 'faults', { preset: '503' });
    await scene.postCard(chat, ask('r/o'));
    await scene.postCard(chat, aCard('Tervetuloa'));
    expect(await counts()).toMatchObject({
      posts: { arrived: 3, done: 2 },
      asks: { arrived: 2, done: 1 },
      byAsk: { 'r/o': { arrived: 2, done: 1 } },
    });
  });

  it('know a status request that came twice from two of them', async () => {
    for (const id of ['r1/o', 'r1/o', 'r2/o']) await scene.postCard(chat, ask(id));
    expect((await counts()).byAsk).toEqual({ 'r1/o': { arrived: 2, done: 2 }, 'r2/o': { arrived: 1, done: 1 } });
  });

  it('count edits and removals, also those of what is not there', async () => {
    const id = await scene.postCard(chat, aCard('a'));
    const at = (activityId: string) => `v3/conversations/${encodeURIComponent(chat)}/activities/${activityId}`;
    await scene.connector('PUT', at(id), cardActivity(aCard('b')));
    await scene.connector('PUT', at('1'), cardActivity(aCard('b')));
    await scene.connector('DELETE', at(id));
    expect(await counts()).toMatchObject({ edits: { arrived: 2, done: 1 }, removals: { arrived: 1, done: 1 } });
  });

  it('count creations with the chat, and with the person who has none', async () => {
    await scene.chatWith(aadOf(2));
    await scene.chatWith(aadOf(3));
    await scene.connector('POST', 'v3/conversations', { tenantId, members: [{ id: 'unknown' }] });
    expect((await counts()).creations).toEqual({ arrived: 1, done: 1 });
    const all = Object.values((await scene.stage('GET', 'counts')).body.conversations);
    expect(all).toHaveLength(3);
    expect((await counts('unknown')).creations).toEqual({ arrived: 1, done: 0 });
  });

  it('count threads in their channel', async () => {
    const activity = cardActivity(aCard('Kooste'));
    await scene.connector('POST', 'v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity,
    });
    expect((await counts(channelId)).creations).toEqual({ arrived: 1, done: 1 });
  });

  it('count what a limit refused as arrived only', async () => {
    await scene.stage('POST', 'limits', { send: [{ ms: 60_000, most: 1 }] });
    await scene.postCard(chat, aCard('a'));
    await scene.postCard(chat, aCard('b'));
    expect((await counts()).posts).toEqual({ arrived: 2, done: 1 });
    expect((await scene.stage('GET', 'counts')).body.total).toMatchObject({ arrived: 2, done: 1 });
  });

  it('stay when little history is kept', async () => {
    const short = await aRehearsal({ history: { exchanges: 2, messages: 3, cards: false } });
    const place = await short.chatWith(aadOf(2));
    for (let n = 0; n < 10; n += 1) await short.postCard(place, ask('r/o'));
    const { body } = await short.stage('GET', `conversation?as=${aadOf(2)}`);
    expect(body.messages.map(({ card }: { card: unknown }) => card)).toEqual([null, null, null]);
    expect(short.rehearsal.record.list()).toHaveLength(2);
    expect(short.rehearsal.counts.conversations()[place]?.asks).toEqual({ arrived: 10, done: 10 });
    await short.stop();
  });
});
