import { APOLOGY } from '../../../bot/teams/apology';
import type { Reply } from '../../../bot/teams/reply';
import { type RunningBot, startBot } from '../../support/a-bot';
import { type FakeConnector, startFakeConnector } from '../../support/fake-connector';
import { aCard, anActivity, anExecute, aSubmit, inChannel, localSettings } from '../../support/teams-activities';

let teams: FakeConnector;
let bots: RunningBot[] = [];
beforeEach(async () => {
  teams = await startFakeConnector();
});
afterEach(async () => {
  await Promise.all(bots.map(({ server }) => server.stop(1_000)));
  bots = [];
  await teams.stop();
});

async function aBotThat(react: () => Promise<Reply>): Promise<RunningBot> {
  const bot = await startBot({ settings: localSettings(teams.url), react });
  bots.push(bot);
  return bot;
}

const here = () => ({ serviceUrl: teams.url });
const value = { verb: 'no-change', questionId: 'kemi/2022-H1/Y1', basedOn: 0 };
const nextCard = aCard('Seuraava toimenpide');

describe('a click by Action.Execute', () => {
  it('is answered in the response with the next card', async () => {
    const bot = await aBotThat(async () => ({ reply: 'card', message: nextCard }));
    const answer = await bot.deliver(anExecute(value, 'manual', here()));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: nextCard.card,
    });
    expect(teams.seen).toEqual([]);
  });

  it('is answered in the response with a sentence', async () => {
    const bot = await aBotThat(async () => ({ reply: 'text', text: 'Kierros on päättynyt.' }));
    expect(JSON.parse((await bot.deliver(anExecute(value, 'manual', here()))).text)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Kierros on päättynyt.',
    });
  });

  it.each<[string, Reply]>([
    ['a card', { reply: 'card', message: nextCard }],
    ['a sentence', { reply: 'text', text: 'Kierros on päättynyt.' }],
    ['nothing', { reply: 'none' }],
  ])('that is an automatic refresh sends and edits nothing when the reply is %s', async (_what, reply) => {
    const bot = await aBotThat(async () => reply);
    const { status } = await bot.deliver(anExecute(value, 'automatic', here()));
    expect(status).toBe(200);
    expect(bot.inbound).toMatchObject([{ trigger: 'automatic' }]);
    expect(teams.seen).toEqual([]);
  });

  it('without an action is answered with 200 and an apology, and nothing is reacted to', async () => {
    const bot = await aBotThat(async () => ({ reply: 'none' }));
    const answer = await bot.deliver(anExecute(value, 'manual', { ...here(), value: null, locale: 'sv-FI' }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ value: APOLOGY.sv });
    expect(bot.inbound).toEqual([]);
  });

  it('of another kind is not implemented', async () => {
    const bot = await aBotThat(async () => ({ reply: 'none' }));
    const answer = await bot.deliver(anExecute(value, 'manual', { ...here(), name: 'task/fetch' }));
    expect(answer).toEqual({ status: 501, text: '' });
  });
});

describe('a click by Action.Submit', () => {
  it('comes to the reaction as the same click, and its card is edited by one request', async () => {
    const bot = await aBotThat(async () => ({ reply: 'card', message: nextCard }));
    await bot.deliver(anExecute(value, 'manual', here()));
    const answer = await bot.deliver(aSubmit(value, here()));
    expect(answer).toEqual({ status: 200, text: '' });
    const [byExecute, bySubmit] = bot.inbound;
    expect(bySubmit).toEqual({ ...byExecute, route: 'submit' });
    expect(teams.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /teams/v3/conversations/a%3Achat/activities/1690000000000',
    ]);
    expect(teams.seen[0]?.body).toMatchObject({ attachments: [{ content: nextCard.card }] });
  });

  it('is answered by a new message when nobody knows in which message the card stood', async () => {
    const bot = await aBotThat(async () => ({ reply: 'card', message: nextCard }));
    await bot.deliver(aSubmit(value, { ...here(), replyToId: undefined }));
    expect(teams.seen.map(({ method }) => method)).toEqual(['POST']);
  });

  it('is answered with a sentence by a new message', async () => {
    const bot = await aBotThat(async () => ({ reply: 'text', text: 'Kierros on *päättynyt*.' }));
    await bot.deliver(aSubmit(value, here()));
    expect(teams.seen).toMatchObject([
      { method: 'POST', body: { text: 'Kierros on *päättynyt*.', textFormat: 'plain' } },
    ]);
  });

  it('is stored even when its card cannot be edited', async () => {
    teams.behave({ status: 502 });
    const bot = await aBotThat(async () => ({ reply: 'card', message: nextCard }));
    expect(await bot.deliver(aSubmit(value, here()))).toEqual({ status: 200, text: '' });
    expect(teams.seen).toHaveLength(1);
  });
});

describe('a message', () => {
  it('in a thread is answered in that thread by one request', async () => {
    const bot = await aBotThat(async () => ({ reply: 'card', message: nextCard }));
    await bot.deliver(inChannel(here()));
    expect(teams.seen.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
      'POST /teams/v3/conversations/19:johtoryhma@thread.tacv2;messageid=1680000000000/activities',
    ]);
  });

  it('that needs no answer gets none', async () => {
    const bot = await aBotThat(async () => ({ reply: 'none' }));
    await bot.deliver(anActivity(here()));
    expect(bot.inbound).toHaveLength(1);
    expect(teams.seen).toEqual([]);
  });
});

describe('a reaction that fails', () => {
  const secret = 'mongodb://toteuma:hush-hush@db.example and what the official wrote';
  const failing = () =>
    aBotThat(async () => {
      throw new Error(secret);
    });

  it('says in the response to Execute only that it failed, in the person’s language', async () => {
    const bot = await failing();
    const answer = await bot.deliver(anExecute(value, 'manual', { ...here(), locale: 'en-GB' }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: APOLOGY.en,
    });
    expect(teams.seen).toEqual([]);
  });

  it.each([
    ['a message', () => anActivity(here())],
    ['Submit', () => aSubmit(value, here())],
  ])('says after %s only that it failed, with an empty body', async (_what, activity) => {
    const bot = await failing();
    expect(await bot.deliver(activity())).toEqual({ status: 200, text: '' });
    expect(teams.seen).toMatchObject([{ body: { text: APOLOGY.fi } }]);
    expect(JSON.stringify(teams.seen)).not.toContain('hush-hush');
  });

  it('after an installation says nothing to anybody', async () => {
    const bot = await failing();
    expect(await bot.deliver(anActivity({ ...here(), type: 'installationUpdate', action: 'add' }))).toEqual({
      status: 200,
      text: '',
    });
    expect(teams.seen).toEqual([]);
  });

  it('is logged by its place and without its text', async () => {
    const bot = await failing();
    await bot.deliver(anActivity(here()));
    const line = bot.lines.find((one) => one.startsWith('reaction failed'));
    expect(line).toContain('adapter.test.ts');
    expect(bot.lines.join('\n')).not.toContain('hush-hush');
  });
});
