/**
 * Starts a rehearsal: one HTTP server that plays the Bot Connector, carries the control API and serves the window.
 * Tests start it in their own process; `main.ts` starts it as a program.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBotClock } from './bot-clock';
import { createClientViews } from './client-views';
import { createConnectorActivities } from './connector-activities';
import { createConnectorRoster } from './connector-roster';
import { createConnectorRoutes } from './connector-routes';
import { createConnectorServer } from './connector-server';
import { createBotDelivery } from './deliver-to-bot';
import { createExchangeRecord } from './exchange-record';
import { createFaults } from './faults';
import { createPersonActs } from './person-acts';
import { readRequest } from './rehearsal-request';
import { parseRoster } from './roster';
import { createStage, type StageMessage } from './stage';
import { openStageEvents } from './stage-events';
import { createStageProjection } from './stage-projection';
import { createStageRoutes, type StageSettings } from './stage-routes';
import { createTeamsActivities } from './teams-activity';
import { createTeamsLimits } from './teams-limits';
import { createWindowFiles } from './window-files';
import { writeReply } from './write-reply';

export type RehearsalOptions = {
  /** See `parseRoster`; checked here. */
  roster: unknown;
  /** The bot's messaging address, `http://127.0.0.1:3978/api/messages`; may be named later. */
  botUrl?: string | null;
  /** 0 (the default) takes a free port. */
  port?: number;
  host?: string;
  /** The waiting time before Teams delivers again, 15 000 ms. */
  redeliverAfterMs?: number;
  /** The age from which an opened card refreshes by itself, 60 000 ms. */
  refreshAfterMs?: number;
  /** `teams` keeps the documented rate limits; `none`, the default, takes whatever comes. */
  limits?: 'teams' | 'none';
  windowFolders?: { pages?: string; scripts?: string };
};

export type Rehearsal = {
  /** With a trailing slash: also the `serviceUrl` of every activity. */
  url: string;
  port: number;
  /** Names the bot's messaging address after the start. */
  connectBot(botUrl: string): void;
  stop(): Promise<void>;
};

/** Listens on `host` (127.0.0.1) and resolves once requests are answered; rejects when the roster or port is unusable. */
export async function startRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const roster = parseRoster(options.roster);
  const host = options.host ?? '127.0.0.1';
  const machineNow = () => Date.now();
  const stopping = new AbortController();
  const settings: StageSettings = {
    redeliverAfterMs: options.redeliverAfterMs ?? 15_000,
    refreshAfterMs: options.refreshAfterMs ?? 60_000,
    limits: options.limits ?? 'none',
    botUrl: options.botUrl ?? null,
  };
  let url = '';

  const stage = createStage({ roster, machineNow, onMessage: stampCalendar });
  const views = createClientViews();
  const record = createExchangeRecord({ machineNow });
  const faults = createFaults();
  const botUrl = () => settings.botUrl;
  const clock = createBotClock({ botUrl, machineNow, signal: stopping.signal });
  const delivery = createBotDelivery({ botUrl, record, machineNow, redeliverAfterMs: () => settings.redeliverAfterMs });
  const activities = createTeamsActivities({ stage, serviceUrl: () => url, machineNow });
  const acts = createPersonActs({
    stage,
    views,
    activities,
    delivery,
    machineNow,
    refreshAfterMs: () => settings.refreshAfterMs,
  });
  const projection = createStageProjection({ stage, acts });
  const routes = createConnectorRoutes({
    activities: createConnectorActivities({ stage, views }),
    roster: createConnectorRoster({ stage }),
  });
  const teamsLimits = createTeamsLimits();
  const limits = () => (settings.limits === 'teams' ? teamsLimits : null);
  const { signal } = stopping;
  const connectorServer = createConnectorServer({
    routes,
    record,
    faults,
    limits,
    settled: stage.heard,
    machineNow,
    signal,
  });
  const stageRoutes = createStageRoutes({ stage, acts, projection, views, record, faults, clock, settings });
  const windowFiles = createWindowFiles(options.windowFolders);

  /**
   * The bot's calendar may stand years away from the machine's clock; the window shows both truthfully. The bot waits for
   * the reply to its message meanwhile, so its calendar cannot move on before it is read.
   */
  async function stampCalendar(message: StageMessage): Promise<void> {
    message.calendarAt = await clock.instant();
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    if (request.path === '/stage/events') return openStageEvents(stage, incoming, response);
    if (request.segments[0] === 'v3') return connectorServer(request, response);
    writeReply(response, await (request.segments[0] === 'stage' ? stageRoutes(request) : windowFiles(request)));
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      console.error('The rehearsal could not answer a request.', error);
      if (!response.headersSent) writeReply(response, { status: 500, body: { error: { code: 'rehearsal-broke' } } });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  url = `http://${host}:${port}/`;

  return {
    url,
    port,
    connectBot: (address) => {
      settings.botUrl = address;
    },
    stop() {
      stopping.abort();
      delivery.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
