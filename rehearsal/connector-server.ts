/**
 * Answers the bot's requests: records and counts each at its arrival, refuses what has no token or comes too fast, lets a
 * fault have its way, and else asks the Bot Connector's routes.
 */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { ConnectorCounts } from './connector-counts';
import { connectorError } from './connector-error';
import type { ConnectorRoutes } from './connector-routes';
import type { Exchange, ExchangeRecord } from './exchange-record';
import type { Fault } from './fault';
import type { Faults } from './faults';
import { jsonObjectOf, type RehearsalRequest, type Reply } from './rehearsal-request';
import { requestPurposeOf } from './request-kind';
import type { TeamsLimits } from './teams-limits';
import { cutReply, dripReply, writeReply } from './write-reply';

export type ConnectorServer = (
  request: RehearsalRequest,
  headers: IncomingHttpHeaders,
  response: ServerResponse,
) => Promise<void>;

export type ConnectorSettings = {
  /** How a refusal for coming too fast says how long to wait. */
  retryAfter: 'seconds' | 'date' | 'none';
  /** Every answer takes so long, as the way to Teams does. */
  latencyMs: number;
  /** Calls without a bearer token are refused. */
  needsToken: boolean;
};

/** `settings` are read at each request; a reply waits for `settled`. */
export function createConnectorServer({
  routes,
  record,
  counts,
  faults,
  limits,
  settings,
  settled,
  machineNow,
}: {
  routes: ConnectorRoutes;
  record: ExchangeRecord;
  counts: ConnectorCounts;
  faults: Faults;
  limits: TeamsLimits;
  settings: ConnectorSettings;
  settled: () => Promise<unknown> | undefined;
  machineNow: () => number;
}): ConnectorServer {
  function tooFast(waitMs: number): Reply {
    const { retryAfter } = settings;
    if (retryAfter === 'none') return connectorError('Throttled');
    return connectorError('Throttled', retryAfterHeader(Math.ceil(waitMs / 1_000), retryAfter, machineNow()));
  }

  return async (request, headers, response) => {
    const { method, path } = request;
    const body = jsonObjectOf(request.text);
    const exchange = record.open({ direction: 'from-bot', method, path, body: body ?? request.text });
    const give = (reply: Reply, write: (response: ServerResponse, reply: Reply) => void = writeReply) => {
      exchange.status = reply.status;
      exchange.response = reply.body ?? null;
      write(response, reply);
    };
    if (settings.needsToken && !/^Bearer .+/.test(headers.authorization ?? '')) return give(noToken);

    const purpose = requestPurposeOf(request, body);
    const done = counts.arrived(purpose, request.text);
    const refusal = limits.refuse(purpose, machineNow());
    if (refusal) return give(tooFast(refusal.waitMs));

    const fault = faults.take({ method, path, purpose });
    const delayMs = settings.latencyMs + (fault?.delayMs ?? 0);
    if (delayMs > 0) await pause(delayMs);
    const sound = (): Reply => {
      const reply = routes(request, body);
      if (reply.status < 300) done();
      return reply;
    };
    if (!fault) {
      const reply = sound();
      await settled();
      return give(reply);
    }
    const reply = replyUnder(fault, sound, exchange, machineNow());
    await settled();
    if (reply === 'hang') return;
    if (reply === 'reset') response.socket?.resetAndDestroy();
    else if (fault.answer === 'cut') give(reply, cutReply);
    else if (fault.dripMs > 0) give(reply, (to, dripped) => dripReply(to, dripped, fault.dripMs));
    else give(reply);
  };
}

const noToken: Reply = { status: 401, body: { message: 'Authorization has been denied for this request.' } };

/** What the bot gets to see; `sound` does the work, and is asked only when the fault lets it. */
function replyUnder(fault: Fault, sound: () => Reply, exchange: Exchange, nowMs: number): Reply | 'hang' | 'reset' {
  const { name, answer, takesEffect } = fault;
  const passes = answer === 'pass' || answer === 'cut';
  const reply = passes || takesEffect ? sound() : null;
  exchange.fault = { name, done: reply !== null && reply.status < 300 };
  if (passes && reply) return reply;
  if (typeof answer === 'string') return answer === 'hang' ? 'hang' : 'reset';
  const { status, body, headers, retryAfter } = answer;
  const wait = retryAfter && retryAfterHeader(retryAfter.seconds, retryAfter.as, nowMs);
  return { status, body, headers: { ...headers, ...wait } };
}

/** A date has whole seconds: it names the first one that is not too early. */
function retryAfterHeader(seconds: number, as: 'seconds' | 'date', nowMs: number): Record<string, string> {
  const date = new Date(Math.ceil(nowMs / 1_000 + seconds) * 1_000);
  return { 'retry-after': as === 'seconds' ? String(seconds) : date.toUTCString() };
}

/** Not in the way of a stop: what waits here has lost its connection then. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
