/** What one call to the Connector came to, in the words of the messenger's port. */
import type { SendFailure, SendResult } from '../../strategy/ports/messenger';
import { classifyFailure, type Target } from './classify-failure';
import type { ConnectorAnswer } from './connector';

type Failed = Extract<SendResult<object>, { ok: false }>;

/** Enough of an unknown answer for a coordinator to search for; more would only fill the store. */
const rawLimit = 500;

/**
 * `read` takes what was wanted out of the answer's JSON, or gives null when it is not there: then the call may have
 * worked and nobody can tell, which is `unknown`. `nowMs` is the machine clock.
 */
export function sendResultOf<Sent extends object>(
  answer: ConnectorAnswer,
  target: Target,
  read: (body: Record<string, unknown>) => Sent | null,
  nowMs: number,
): SendResult<Sent> {
  if ('notSent' in answer) {
    return failed(notSentFailure(answer.notSent), null, answer.notSent, answer.because);
  }
  if ('noAnswer' in answer) return failed({ class: 'unknown' }, null, answer.noAnswer, answer.because);
  const { status, body } = answer;
  if (status < 200 || status > 299) {
    const { failure, code } = classifyFailure(answer, target, nowMs);
    return failed(failure, status, code, body);
  }
  const sent = read(jsonObjectOf(body));
  return sent ? { ok: true, ...sent } : failed({ class: 'unknown' }, status, 'answer-without-id', body);
}

/** Nothing left the machine: an address outside the fence stays so, all else passes when the network is back. */
function notSentFailure(notSent: 'foreign-service-url' | 'no-token' | 'not-connected'): SendFailure {
  return notSent === 'foreign-service-url'
    ? { class: 'terminal', reason: 'refused' }
    : { class: 'throttled', retryAfterMs: null };
}

function failed(failure: SendFailure, status: number | null, code: string | null, raw: string): Failed {
  return { ok: false, failure, status, code, raw: raw.slice(0, rawLimit) };
}

function jsonObjectOf(body: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
