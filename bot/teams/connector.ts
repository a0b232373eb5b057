/**
 * The client of the Bot Connector: exactly one HTTP request per call, with a time-out, without following redirects, and
 * only to an address inside the fence. The SDK's own client repeats POSTs and waits for ever, which makes duplicates.
 */
import type { BotSettings } from './bot-settings';
import type { BotToken } from './bot-token';
import { fenceRulesOf, isServiceUrlAdmitted } from './fence';
import { callOnce } from './http-call';
import type { Log } from './log';

export interface ConnectorRequest {
  method: 'GET' | 'POST' | 'PUT';
  serviceUrl: string;
  /** Parts after the service address, each encoded here, so that an id may hold any character. */
  path: readonly string[];
  query?: Record<string, string>;
  body?: unknown;
  /** The body in JSON, where it is written already. */
  json?: string;
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
    const json = request.json ?? (request.body === undefined ? null : JSON.stringify(request.body));
    const endsAtMs = performance.now() + (request.timeoutMs ?? timeoutMs);
    let token: string | null;
    try {
      token = await within(endsAtMs - performance.now(), botToken(isTokenRefused));
      isTokenRefused = false;
    } catch (cause) {
      return { notSent: 'no-token', because: codeOf(cause) };
    }
    const outcome = await callOnce(
      {
        method: request.method,
        url: urlOf(request),
        headers: {
          accept: 'application/json',
          ...(json !== null && { 'content-type': 'application/json; charset=utf-8' }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        body: json,
      },
      endsAtMs - performance.now(),
    );
    if ('failed' in outcome) {
      const { failed, isSent, because } = outcome;
      return isSent ? { noAnswer: failed, because } : { notSent: 'not-connected', because };
    }
    isTokenRefused ||= outcome.status === 401;
    return outcome;
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

function within<Value>(timeoutMs: number, wanted: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => reject(new DOMException('', 'TimeoutError')), timeoutMs);
    wanted.then(resolve, reject).finally(() => clearTimeout(alarm));
  });
}

/** The error's code and never its text, which may quote a secret; the SDK puts the code on the error's cause. */
function codeOf(failure: unknown): string {
  const { cause, name } = (failure ?? {}) as { cause?: unknown; name?: unknown };
  const { code } = (cause ?? failure ?? {}) as { code?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}
