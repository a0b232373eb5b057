import { classifyFailure, type Target } from '../../../bot/teams/classify-failure';

const NOW_MS = Date.parse('2022-08-15T05:00:00.000Z');

function classified(status: number, body: unknown = '', retryAfter: string | null = null, target: Target = 'chat') {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return classifyFailure({ status, retryAfter, body: text }, target, NOW_MS);
}

const coded = (code: string) => ({ error: { code, message: 'in words' } });
const terminal = (reason: string, code: string | null) => ({ failure: { class: 'terminal', reason }, code });

describe('a refusal', () => {
  it.each([
    ['ConversationBlockedByUser', 'blocked'],
    ['ForbiddenOperationException', 'not-installed'],
    ['BotNotInConversationRoster', 'not-installed'],
    ['MemberNotFoundInConversation', 'left'],
    ['BotDisabledByAdmin', 'refused'],
    ['NeverSeenBefore', 'refused'],
  ])('403 %s means %s', (code, reason) => {
    expect(classified(403, coded(code))).toEqual(terminal(reason, code));
  });

  it('403 in its other shape, JSON inside a string, is read too', () => {
    const message = '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "errorCode": null\r\n}';
    expect(classified(403, { errorCode: 209, message })).toEqual(terminal('blocked', 'MessageWritesBlocked'));
  });

  it('403 without a readable body is refused, without a code', () => {
    expect(classified(403, '<html>')).toEqual(terminal('refused', null));
    expect(classified(403, { errorCode: 209, message: 'plain' })).toEqual(terminal('refused', '209'));
  });

  it.each([
    ['chat', 'conversation-gone'],
    ['channel', 'channel-gone'],
    ['new-chat', 'left'],
    ['member', 'left'],
  ] as const)('404 of a %s means %s', (target, reason) => {
    expect(classified(404, coded('ConversationNotFound'), null, target)).toMatchObject({ failure: { reason } });
  });

  it('404 of a message does not mean that the chat is gone', () => {
    expect(classified(404, coded('ActivityNotFoundInConversation'))).toMatchObject({ failure: { reason: 'refused' } });
  });

  it.each([307, 400, 405, 413])('%i is refused', (status) => {
    expect(classified(status)).toMatchObject({ failure: { class: 'terminal', reason: 'refused' } });
  });
});

describe('a failure after which nothing was sent', () => {
  it.each([
    ['seconds', '3', 3000],
    ['a date', 'Mon, 15 Aug 2022 05:00:30 GMT', 30_000],
    ['a date that has passed', 'Mon, 15 Aug 2022 04:00:00 GMT', 0],
    ['nothing', null, null],
    ['an empty header', '', null],
    ['a word', 'soon', null],
    ['a negative number', '-5', null],
  ])('429 with %s in Retry-After', (_what, retryAfter, retryAfterMs) => {
    expect(classified(429, coded('Throttled'), retryAfter)).toEqual({
      failure: { class: 'throttled', retryAfterMs },
      code: 'Throttled',
    });
  });

  it('412 is a conflict', () => {
    expect(classified(412, coded('PreconditionFailed'))).toEqual({
      failure: { class: 'conflict' },
      code: 'PreconditionFailed',
    });
  });

  it('401 waits, since the registration is wrong and not the recipient', () => {
    expect(classified(401)).toMatchObject({ failure: { class: 'throttled', retryAfterMs: null } });
  });
});

it.each([408, 500, 501, 502, 503, 504])('%i may have delivered the message all the same', (status) => {
  expect(classified(status, coded('ServiceError'))).toEqual({ failure: { class: 'unknown' }, code: 'ServiceError' });
});
