/**
 * The client of the Bot Connector: exactly one HTTP request per call, with a time-out, without following redirects, and
 * only to an address inside the fence. The SDK's own client repeats POSTs and waits for ever, which makes duplicates.
 */
import type { BotSettings } from './bot-settings';
import type { BotToken } from './bot-token';
import { fenceRulesOf, isServiceUrlAdmitted } from './fence';
import type { Log } from './log';

export interface ConnectorRequest {
  method: 'GET' | 'POST' | 'PUT';
  serviceUrl: string;
  /** Parts after the service address, each encoded here, so that an id may hold any character. */
  path: readonly string[];
  query?: Record<string, string>;
  body?: unknown;
  timeoutMs?: number;
}

export type ConnectorAnswer =
  | { status: number; retryAfter: string | null; body: string }
  /** Nothing left this machine: the address is not ours to call, there is no token, or nobody listens there. */
  | { notSent: 'foreign-service-url' | 'no-token' | 'not-connected'; because: string }
  /** It was sent, and then nothing was heard. */
  | { noAnswer: 'time-out' | 'broken-off'; because: string };

/** Never throws for what happens on the wire. */
export type Connector = (request: ConnectorRequest) => Promise<ConnectorAnswer>;

/** The longest wait for an answer; Teams answers in well under a second when it is well. */
const defaultTimeoutMs = 15_000;

/** Network errors that come before the first byte is written. */
const notConnectedCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function createConnector({
  settings,
  botToken,
  log,
  timeoutMs = defaultTimeoutMs,
}: {
  settings: BotSettings;
  botToken: BotToken;
  log: Log;
  timeoutMs?: number;
}): Connector {
  const rules = fenceRulesOf(settings);
  let isTokenRefused = false;

  async function call(request: ConnectorRequest): Promise<ConnectorAnswer> {
    if (!isServiceUrlAdmitted(request.serviceUrl, rules)) {
      return { notSent: 'foreign-service-url', because: 'the address is outside the fence' };
    }
    const deadline = AbortSignal.timeout(request.timeoutMs ?? timeoutMs);
    let token: string | null;
    try {
      token = await before(deadline, botToken(isTokenRefused));
      isTokenRefused = false;
    } catch (cause) {
      return { notSent: 'no-token', because: codeOf(cause) };
    }
    try {
      const response = await fetch(urlOf(request), {
        method: request.method,
        headers: {
          accept: 'application/json',
          ...(request.body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        redirect: 'manual',
        signal: deadline,
      });
      isTokenRefused ||= response.status === 401;
      const body = await response.text();
      return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
    } catch (cause) {
      const code = codeOf(cause);
      if (deadline.aborted) return { noAnswer: 'time-out', because: code };
      return notConnectedCodes.has(code)
        ? { notSent: 'not-connected', because: code }
        : { noAnswer: 'broken-off', because: code };
    }
  }

  return async (request) => {
    const answer = await call(request);
    const { method, path } = request;
    // The path's fixed words only: ids of people and chats stay out of the log.
    const route = path.filter((part) => /^(v3|conversations|activities|members|pagedmembers)$/.test(part)).join('/');
    const result = 'status' in answer ? { status: answer.status } : answer;
    if ('status' in answer && answer.status < 300) log.debug({ method, route, ...result }, 'connector answered');
    else log.warn({ method, route, ...result }, 'connector call did not succeed');
    return answer;
  };
}

function urlOf({ serviceUrl, path, query }: ConnectorRequest): string {
  const url = `${serviceUrl.replace(/\/+$/, '')}/${path.map(encodeURIComponent).join('/')}`;
  return query ? `${url}?${new URLSearchParams(query)}` : url;
}

function before<Value>(deadline: AbortSignal, wanted: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const tooLate = () => reject(deadline.reason);
    deadline.addEventListener('abort', tooLate, { once: true });
    wanted.then(resolve, reject).finally(() => deadline.removeEventListener('abort', tooLate));
  });
}

/** The error's code and never its text, which may quote what was sent; fetch puts the code on the error's cause. */
function codeOf(failure: unknown): string {
  const { cause, name } = (failure ?? {}) as { cause?: unknown; name?: unknown };
  const { code } = (cause ?? failure ?? {}) as { code?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}
