/** One request per call, whatever comes back, and none where none may go. */

import { aMessenger } from '../../support/a-messenger';
import { type Behaviour, type FakeConnector, startFakeConnector } from '../../support/fake-connector';
import { aCard } from '../../support/teams-activities';

let teams: FakeConnector;
beforeEach(async () => {
  teams = await startFakeConnector();
});
afterEach(() => teams.stop());

const chat = () => ({ conversationId: 'a:chat/1', serviceUrl: teams.url });

describe('every call is one request, whatever comes back', () => {
  const error = (code: string) => ({ error: { code, message: 'in words' } });
  const writesBlocked = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' };

  it.each<[string, Behaviour, object]>([
    ['500', { status: 500 }, { class: 'unknown' }],
    ['502', { status: 502, body: error('ServiceError') }, { class: 'unknown' }],
    ['503', { status: 503 }, { class: 'unknown' }],
    ['504', { status: 504 }, { class: 'unknown' }],
    ['408', { status: 408 }, { class: 'unknown' }],
    ['a broken connection', 'reset', { class: 'unknown' }],
    ['429 with a wait', { status: 429, headers: { 'retry-after': '2' } }, { class: 'throttled', retryAfterMs: 2000 }],
    ['429 without', { status: 429 }, { class: 'throttled', retryAfterMs: null }],
    ['412', { status: 412, body: error('PreconditionFailed') }, { class: 'conflict' }],
    ['403', { status: 403, body: error('ConversationBlockedByUser') }, { class: 'terminal', reason: 'blocked' }],
    ['403 in its other shape', { status: 403, body: writesBlocked }, { class: 'terminal', reason: 'blocked' }],
    ['404', { status: 404, body: error('ConversationNotFound') }, { class: 'terminal', reason: 'conversation-gone' }],
    ['413', { status: 413, body: error('MessageSizeTooBig') }, { class: 'terminal', reason: 'refused' }],
    ['201 without an id', { status: 201, body: {} }, { class: 'unknown' }],
    ['201 with something else than JSON', { status: 201, text: 'ok' }, { class: 'unknown' }],
  ])('%s', async (_what, behaviour, failure) => {
    teams.behave(behaviour);
    expect(await aMessenger(teams).messenger.send(chat(), aCard())).toMatchObject({ ok: false, failure });
    expect(teams.seen).toHaveLength(1);
  });

  it('no answer at all, after the time-out', async () => {
    teams.behave('hang');
    const { messenger } = aMessenger(teams, { timeoutMs: 150 });
    expect(await messenger.send(chat(), aCard())).toMatchObject({
      ok: false,
      failure: { class: 'unknown' },
      code: 'time-out',
    });
    expect(teams.seen).toHaveLength(1);
  });

  it('a redirect, which is not followed', async () => {
    const elsewhere = await startFakeConnector();
    teams.behave({ status: 307, headers: { location: elsewhere.url } });
    expect(await aMessenger(teams).messenger.send(chat(), aCard())).toMatchObject({
      ok: false,
      status: 307,
      failure: { class: 'terminal', reason: 'refused' },
    });
    expect([teams.seen.length, elsewhere.seen.length]).toEqual([1, 0]);
    await elsewhere.stop();
  });

  it('an edit too, which its caller may repeat', async () => {
    teams.behave({ status: 502 });
    const { messenger } = aMessenger(teams);
    expect(await messenger.update(chat(), '170', aCard())).toMatchObject({ failure: { class: 'unknown' } });
    expect(teams.seen).toHaveLength(1);
  });
});

describe('a call that never leaves this machine', () => {
  it('to a foreign address shows nobody the token', async () => {
    const botToken = jest.fn(async () => 'secret-token');
    const { messenger } = aMessenger(teams, { botToken });
    const to = { conversationId: 'a:chat', serviceUrl: 'https://evil.example/' };
    expect(await messenger.send(to, aCard())).toMatchObject({
      ok: false,
      status: null,
      code: 'foreign-service-url',
      failure: { class: 'terminal', reason: 'refused' },
    });
    expect(botToken).not.toHaveBeenCalled();
  });

  it('waits when nobody listens at the address', async () => {
    await teams.stop();
    expect(await aMessenger(teams).messenger.send(chat(), aCard())).toMatchObject({
      ok: false,
      code: 'not-connected',
      failure: { class: 'throttled', retryAfterMs: null },
    });
  });

  it('waits when Entra gives no token', async () => {
    const { messenger } = aMessenger(teams, {
      botToken: () => Promise.reject(new Error('invalid_client: secret-value')),
    });
    const result = await messenger.send(chat(), aCard());
    expect(result).toMatchObject({ ok: false, code: 'no-token', failure: { class: 'throttled' } });
    expect(JSON.stringify(result)).not.toContain('secret-value');
    expect(teams.seen).toHaveLength(0);
  });

  it('waits no longer for a token than for an answer', async () => {
    const { messenger } = aMessenger(teams, { botToken: () => new Promise(() => {}), timeoutMs: 100 });
    expect(await messenger.send(chat(), aCard())).toMatchObject({ ok: false, code: 'no-token' });
  });
});
