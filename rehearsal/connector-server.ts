/**
 * Answers the bot's requests: records each at its arrival, lets a planned fault or a rate limit have its way, and else
 * asks the Bot Connector's routes.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { connectorError } from './connector-error';
import type { ConnectorRoutes } from './connector-routes';
import type { ExchangeRecord } from './exchange-record';
import type { Fault, Faults } from './faults';
import { jsonObjectOf, type RehearsalRequest, type Reply } from './rehearsal-request';
import type { TeamsLimits } from './teams-limits';
import { writeReply } from './write-reply';

export type ConnectorServer = (request: RehearsalRequest, response: ServerResponse) => Promise<void>;

/** `limits` is asked at each request and may be null; a reply waits for `settled`; `signal` ends waiting faults. */
export function createConnectorServer({
  routes,
  record,
  faults,
  limits,
  settled,
  machineNow,
  signal,
}: {
  routes: ConnectorRoutes;
  record: ExchangeRecord;
  faults: Faults;
  limits: () => TeamsLimits | null;
  settled: () => Promise<unknown>;
  machineNow: () => number;
  signal: AbortSignal;
}): ConnectorServer {
  function soundReply(request: RehearsalRequest): Reply {
    const seconds = limits()?.refuse(request, machineNow()) ?? null;
    return seconds === null ? routes(request) : connectorError('Throttled', { 'retry-after': String(seconds) });
  }

  return async (request, response) => {
    const { method, path } = request;
    const body = jsonObjectOf(request.text) ?? request.text;
    const exchange = record.open({ direction: 'from-bot', method, path, body });
    const fault = faults.take(request);
    if (fault && fault.delayMs > 0) await wait(fault.delayMs, undefined, { signal }).catch(() => undefined);
    const reply = replyUnder(fault, () => soundReply(request));
    await settled();
    if (reply === 'reset') response.socket?.resetAndDestroy();
    if (reply === 'reset' || reply === 'hang') return;
    exchange.status = reply.status;
    exchange.response = reply.body ?? null;
    writeReply(response, reply);
  };
}

/** What the bot gets to see; `sound` does the work, and is asked only when the fault lets it. */
function replyUnder(fault: Fault | undefined, sound: () => Reply): Reply | 'hang' | 'reset' {
  if (!fault || fault.answer === 'pass') return sound();
  if (fault.takesEffect) sound();
  return fault.answer;
}
