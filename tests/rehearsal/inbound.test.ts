import { aCard, aRehearsal, cardReply, type Json, nextMillisecond, type Scene } from './a-rehearsal';
import { aadOf, emailOf } from './a-roster';

describe('on the way to the bot', () => {
  let scene: Scene;
  let activityId: string;

  beforeEach(async () => {
    scene = await aRehearsal();
    activityId = await scene.postCard(await scene.chatWith(aadOf(2)), aCard('kysymys'));
    scene.bot.answer = ({ value }) => cardReply(aCard(`vastaus ${value.action.data.n}`));
  });

  afterEach(() => scene.stop());

  const befalls = (kind: string, next = 1) => scene.stage('POST', 'inbound', { kind, next });
  const click = async (n: number) => {
    const action = { type: 'Action.Execute', verb: 'save', data: { n } };
    return (await scene.stage('POST', 'act', { as: emailOf(2), activityId, action })).body.reply;
  };
  const heard = async (count: number) => {
    while (scene.bot.heard.length < count) await nextMillisecond();
    return scene.bot.heard;
  };
  const numbers = () => scene.bot.heard.map(({ value }: Json) => value.action.data.n);

  it.each(['twice-at-once', 'twice-afterwards'])('a click may come %s, with a new id the second time', async (kind) => {
    await befalls(kind);
    expect(await click(1)).toEqual({ kind: 'card', card: aCard('vastaus 1') });
    const [first, second] = await heard(2);
    expect(second.value).toEqual(first.value);
    expect(second.id).not.toBe(first.id);
  });

  it('a message may come twice, unchanged', async () => {
    await befalls('twice-at-once');
    scene.bot.answer = () => ({ status: 200 });
    await scene.stage('POST', 'message', { as: emailOf(2), text: 'omat' });
    const [first, second] = await heard(2);
    expect(second).toEqual(first);
  });

  it('a click may be overtaken by the next one of the same person', async () => {
    await befalls('overtaken');
    const first = click(1);
    while ((await scene.stage('GET', 'inbound')).body.planned.length > 0) await nextMillisecond();
    expect(await click(2)).toMatchObject({ kind: 'card' });
    expect(await first).toEqual({ kind: 'card', card: aCard('vastaus 1') });
    expect(numbers()).toEqual([2, 1]);
  });

  it('an answer may be lost: the bot has done its work and the person reads an error', async () => {
    await befalls('answer-lost');
    expect(await click(1)).toMatchObject({ kind: 'error', code: 'timeout' });
    expect(numbers()).toEqual([1]);
  });

  it('things go well again once the asked number has been met, and each is told in the record', async () => {
    await befalls('answer-lost', 2);
    const replies = [await click(1), await click(2), await click(3)];
    expect(replies.map(({ kind }: Json) => kind)).toEqual(['error', 'error', 'card']);
    const sent = (await scene.stage('GET', 'record')).body.filter(({ direction }: Json) => direction === 'to-bot');
    expect(sent.map(({ fault }: Json) => fault?.name)).toEqual(['answer-lost', 'answer-lost', undefined]);
    expect((await scene.stage('GET', 'inbound')).body.used).toEqual({ 'answer-lost': 2 });
  });

  it('chance decides by a seed until it is taken back', async () => {
    await scene.stage('POST', 'inbound/chance', { seed: 7, share: 1, kinds: ['answer-lost'] });
    expect(await click(1)).toMatchObject({ kind: 'error' });
    await scene.stage('DELETE', 'inbound');
    expect(await click(2)).toMatchObject({ kind: 'card' });
  });
});
