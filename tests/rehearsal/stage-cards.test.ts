/** What Teams does with a card: its buttons, the card that comes back, and the refresh when a chat is opened. */

import { aCard, aRehearsal, cardActivity, cardReply, type Json, nextMillisecond, type Scene } from './a-rehearsal';
import { aadOf, emailOf } from './a-roster';

let scene: Scene;

beforeEach(async () => {
  scene = await aRehearsal();
});

afterEach(() => scene.stop());

describe('card actions', () => {
  let activityId: string;

  const execute = (client: string, action: Json = { type: 'Action.Execute', verb: 'save', data: { question: 'q1' } }) =>
    scene.stage('POST', 'act', { as: emailOf(2), activityId, client, action, inputs: { status: 'on-track' } });
  const seenBy = async (client: string) =>
    (await scene.stage('GET', `card?as=${emailOf(2)}&activityId=${activityId}&client=${client}`)).body.card;

  beforeEach(async () => {
    activityId = await scene.postCard(await scene.chatWith(aadOf(2)), aCard('kysymys'));
  });

  it('by Execute send an invoke whose data hold the inputs', async () => {
    await execute('puhelin');
    expect(scene.bot.heard).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: activityId,
        value: {
          action: { type: 'Action.Execute', verb: 'save', data: { question: 'q1', status: 'on-track' } },
          trigger: 'manual',
        },
      },
    ]);
  });

  it('by Submit send a message with the value, without text', async () => {
    const { body } = await execute('puhelin', { type: 'Action.Submit', data: { question: 'q1' } });
    expect(body).toEqual({ status: 200, reply: { kind: 'none' } });
    expect(scene.bot.heard[0]).toMatchObject({
      type: 'message',
      replyToId: activityId,
      value: { question: 'q1', status: 'on-track' },
    });
    expect(scene.bot.heard[0]).not.toHaveProperty('text');
  });

  it('replace the card for the client that clicked and for no other', async () => {
    scene.bot.answer = () => cardReply(aCard('seuraava'));
    const { body } = await execute('puhelin');
    expect(body.reply).toEqual({ kind: 'card', card: aCard('seuraava') });
    expect(await seenBy('puhelin')).toEqual(aCard('seuraava'));
    expect(await seenBy('työpöytä')).toEqual(aCard('kysymys'));
  });

  it('are forgotten by a client that reloads', async () => {
    scene.bot.answer = () => cardReply(aCard('seuraava'));
    await execute('puhelin');
    await scene.stage('POST', 'reload', { client: 'puhelin' });
    expect(await seenBy('puhelin')).toEqual(aCard('kysymys'));
  });

  it('give way to an edit of the base card', async () => {
    scene.bot.answer = () => cardReply(aCard('seuraava'));
    await execute('puhelin');
    const chat = await scene.chatWith(aadOf(2));
    await scene.connector('PUT', `v3/conversations/${chat}/activities/${activityId}`, cardActivity(aCard('valmis')));
    expect(await seenBy('puhelin')).toEqual(aCard('valmis'));
  });

  it.each([
    [
      'a line of text',
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Kiitos' },
      { kind: 'message', text: 'Kiitos' },
    ],
    [
      'an error',
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'Ei käy' } },
      { kind: 'error', code: 'BadRequest', message: 'Ei käy' },
    ],
    ['nothing', undefined, { kind: 'none' }],
  ])('answered with %s leave the card as it was', async (_, body, reply) => {
    scene.bot.answer = () => ({ status: 200, body });
    expect((await execute('puhelin')).body.reply).toEqual(reply);
    expect(await seenBy('puhelin')).toEqual(aCard('kysymys'));
  });

  it('answered with another HTTP status are an error whatever the body says', async () => {
    scene.bot.answer = () => ({ ...cardReply(aCard('seuraava')), status: 400 });
    expect((await execute('puhelin')).body.reply).toMatchObject({ kind: 'error', code: 'http-400' });
  });
});

describe('refresh', () => {
  const post = async (userIds: string[] | undefined) =>
    scene.postCard(
      await scene.chatWith(aadOf(2)),
      aCard('vanha', { refresh: { action: { type: 'Action.Execute', verb: 'show', data: { ask: 'a1' } }, userIds } }),
    );
  const open = () => scene.stage('POST', 'open', { as: emailOf(2), client: 'puhelin' });

  beforeEach(() => {
    scene.bot.answer = () => cardReply(aCard('uusi'));
  });

  it('comes by itself when the chat is opened after a minute', async () => {
    await scene.stage('POST', 'settings', { refreshAfterMs: 0 });
    const activityId = await post(['29:person-2']);
    await nextMillisecond();
    expect((await open()).body.refreshed).toEqual([activityId]);
    expect(scene.bot.heard[0].value).toMatchObject({
      trigger: 'automatic',
      action: { verb: 'show', data: { ask: 'a1' } },
    });
    const shown = await scene.stage('GET', `conversation?as=${emailOf(2)}&client=puhelin`);
    expect(shown.body.messages[0].card).toEqual(aCard('uusi'));
  });

  it('does not come before a minute has passed', async () => {
    await post(['29:person-2']);
    expect((await open()).body.refreshed).toEqual([]);
  });

  it.each([
    ['names nobody', []],
    ['names somebody else', ['29:person-1']],
  ])('does not come by itself when the card %s', async (_, userIds) => {
    await scene.stage('POST', 'settings', { refreshAfterMs: 0 });
    await post(userIds);
    await nextMillisecond();
    await open();
    expect(scene.bot.heard).toEqual([]);
  });

  it('can be asked for at any age', async () => {
    const activityId = await post(undefined);
    const { body } = await scene.stage('POST', 'refresh', { as: emailOf(2), activityId });
    expect(body.reply).toEqual({ kind: 'card', card: aCard('uusi') });
  });
});
