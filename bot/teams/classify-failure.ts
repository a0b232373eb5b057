/**
 * What an answer of the Bot Connector that is not a success means for what may be done next. The table follows Teams'
 * documented status codes, and the safe rule that a 5xx may have delivered the message all the same.
 */
import type { SendFailure } from '../../strategy/ports/messenger';

/** What was called: `new-chat` opens a 1:1 chat, `member` looks a person up, the others are where something is written. */
export type Target = 'new-chat' | 'chat' | 'channel' | 'member';

export interface FailedAnswer {
  status: number;
  /** The `Retry-After` header as it came. */
  retryAfter: string | null;
  body: string;
}

export interface ClassifiedFailure {
  failure: SendFailure;
  /** The Connector's own word, such as `ConversationBlockedByUser`. */
  code: string | null;
}

type TerminalReason = Extract<SendFailure, { class: 'terminal' }>['reason'];

const reasonOfCode: Record<string, TerminalReason> = {
  ConversationBlockedByUser: 'blocked',
  // Documented for "blocked or uninstalled"; an uninstall also sends its own event.
  MessageWritesBlocked: 'blocked',
  ForbiddenOperationException: 'not-installed',
  BotNotInConversationRoster: 'not-installed',
  MemberNotFoundInConversation: 'left',
  // The message is gone, not the chat: dropping the chat's address would be wrong.
  ActivityNotFoundInConversation: 'refused',
};

/** Classifies any status that is not 2xx; `nowMs` (machine clock) is needed for a `Retry-After` written as a date. */
export function classifyFailure(answer: FailedAnswer, target: Target, nowMs: number): ClassifiedFailure {
  const code = codeOf(answer.body);
  return { failure: failureOf(answer, code, target, nowMs), code };
}

function failureOf(
  { status, retryAfter }: FailedAnswer,
  code: string | null,
  target: Target,
  nowMs: number,
): SendFailure {
  if (status === 429) return { class: 'throttled', retryAfterMs: retryAfterMsOf(retryAfter, nowMs) };
  // The registration or its secret is wrong, not the recipient: nothing was sent, and it waits until that is mended.
  if (status === 401) return { class: 'throttled', retryAfterMs: null };
  if (status === 412) return { class: 'conflict' };
  if (status === 408 || status >= 500) return { class: 'unknown' };
  return { class: 'terminal', reason: reasonOf(status, code, target) };
}

function reasonOf(status: number, code: string | null, target: Target): TerminalReason {
  const known = code === null ? undefined : reasonOfCode[code];
  if (known) return known;
  if (status !== 404) return 'refused';
  if (target === 'channel') return 'channel-gone';
  return target === 'chat' ? 'conversation-gone' : 'left';
}

/** Seconds or an HTTP date as milliseconds from now, never negative; null when missing or unreadable. */
function retryAfterMsOf(header: string | null, nowMs: number): number | null {
  const written = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(written)) return Math.ceil(Number(written) * 1000);
  const at = /[a-z]/i.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

/**
 * The code in either of the two documented shapes: `{"error":{"code":…}}`, or `{"errorCode":209,"message":"{…}"}` where
 * the message is JSON in a string with its own `subCode`.
 */
function codeOf(body: string): string | null {
  const answer = recordOf(body);
  const error = recordOf(answer?.error);
  const inner = recordOf(answer?.message);
  for (const code of [error?.code, inner?.subCode, answer?.code, answer?.errorCode]) {
    if (typeof code === 'string' && code !== '') return code.slice(0, 100);
    if (typeof code === 'number') return String(code);
  }
  return null;
}

function recordOf(value: unknown): Record<string, unknown> | null {
  let read = value;
  if (typeof value === 'string') {
    try {
      read = JSON.parse(value);
    } catch {
      return null;
    }
  }
  return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
}
