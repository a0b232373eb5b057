/**
 * Starts a rehearsal: one HTTP server that plays the Bot Connector and the issuer of Teams' tokens, carries the control API
 * and serves the window. Tests start it in their own process; `main.ts` starts it as a program.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBotClock } from './bot-clock';
import { createCityRoutes } from './city-routes';
import { createClientViews } from './client-views';
import { createConnectorActivities } from './connector-activities';
import { type ConnectorCounts, createConnectorCounts } from './connector-counts';
import { createConnectorRoster } from './connector-roster';
import { createConnectorRoutes } from './connector-routes';
import { createConnectorServer } from './connector-server';
import { type Crowd, createCrowd } from './crowd';
import { createBotDelivery } from './deliver-to-bot';
import { createDroppedFiles } from './dropped-files';
import { createExchangeRecord, type ExchangeRecord } from './exchange-record';
import { createFaultRoutes } from './fault-routes';
import { createFaults, type Faults } from './faults';
import { createInboundFaults, type InboundFaults } from './inbound-faults';
import { createLocalBot } from './local-bot';
import { createPersonActs } from './person-acts';
import type { RehearsalOptions } from './rehearsal-options';
import { type RehearsalRequest, readRequest } from './rehearsal-request';
import { parseRoster } from './roster';
import { createStage, type StageMessage } from './stage';
import { openStageEvents } from './stage-events';
import { createStageProjection } from './stage-projection';
import { createStageRoutes, type StageSettings } from './stage-routes';
import { createTeamsActivities } from './teams-activity';
import { createTeamsLimits, documentedLimits, noLimits, type TeamsLimits } from './teams-limits';
import { createTeamsToken } from './teams-token';
import { createTokenIssuer } from './token-issuer';
import { createTroubles } from './troubles';
import { createWindowFiles } from './window-files';
import { writeReply } from './write-reply';

export type Rehearsal = {
  /** With a trailing slash: also the `serviceUrl` of every activity. */
  url: string;
  port: number;
  /** Names the bot's messaging address after the start. */
  connectBot(botUrl: string): void;
  faults: Faults;
  inboundFaults: InboundFaults;
  limits: TeamsLimits;
  counts: ConnectorCounts;
  record: ExchangeRecord;
  crowd: Crowd;
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
    retryAfter: options.retryAfter ?? 'seconds',
    latencyMs: options.latencyMs ?? 0,
    needsToken: roster.appId !== null,
    botUrl: options.botUrl ?? null,
  };
  const { exchanges, messages, cards } = options.history ?? {};
  let url = '';

  const views = createClientViews();
  const stage = createStage({
    roster,
    machineNow,
    onMessage: options.calendar === false ? null : stampCalendar,
    onGone: views.drop,
    ...(messages !== undefined && { messagesKept: messages }),
  });
  const record = createExchangeRecord({ machineNow, ...(exchanges !== undefined && { limit: exchanges }) });
  const faults = createFaults({ machineNow });
  const inboundFaults = createInboundFaults({ onUsedUp: () => stage.touch(null) });
  const limits = createTeamsLimits(limitRulesOf(options.limits));
  const counts = createConnectorCounts({ conversationIdOf: (place) => stage.personOf(place)?.conversationId });
  const botUrl = () => settings.botUrl;
  const localBot = createLocalBot({ botUrl, signal: stopping.signal });
  const clock = createBotClock({ bot: localBot, machineNow });
  // Local mode needs no token, and a key takes a tenth of a second to make.
  const issuer = roster.appId === null ? null : await createTokenIssuer();
  const issuerUrl = () => url.replace(/\/$/, '');
  const delivery = createBotDelivery({
    botUrl,
    token: createTeamsToken({ issuer, appId: roster.appId, serviceUrl: () => url, machineNow }),
    record,
    faults: inboundFaults,
    redeliverAfterMs: () => settings.redeliverAfterMs,
    machineNow,
  });
  const activities = createTeamsActivities({ stage, serviceUrl: () => url, machineNow });
  const refreshAfterMs = () => settings.refreshAfterMs;
  const droppedFiles = createDroppedFiles({ serviceUrl: () => url });
  const acts = createPersonActs({ stage, views, activities, delivery, refreshAfterMs, droppedFiles, machineNow });
  const projection = createStageProjection({ stage, acts });
  const crowd = createCrowd({ stage, acts, machineNow });
  const connectorServer = createConnectorServer({
    routes: createConnectorRoutes({
      activities: createConnectorActivities({ stage, views, ...(cards !== undefined && { keepsCards: cards }) }),
      roster: createConnectorRoster({ stage }),
    }),
    record,
    counts,
    faults,
    limits,
    settings,
    settled: stage.heard,
    machineNow,
  });
  const troubles = createTroubles({ stage, acts, faults, inboundFaults, machineNow });
  const more = {
    ...createCityRoutes({ stage, acts }),
    ...createFaultRoutes({ stage, faults, inboundFaults, troubles, limits, counts, crowd }),
    'GET timeline': ({ query }: RehearsalRequest) =>
      localBot(
        'GET',
        `/local/timeline?${new URLSearchParams({ language: query.get('language') ?? '' })}`,
        null,
        30_000,
      ),
  };
  const stageRoutes = createStageRoutes({ stage, acts, projection, views, record, limits, clock, settings, more });
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
    const [folder] = request.segments;
    // Where a redirect leads, so that it is seen when the bot follows one.
    if (folder === 'v3' || folder === 'elsewhere') return connectorServer(request, incoming.headers, response);
    if (request.path === '/stage/events') return openStageEvents(stage, incoming, response);
    if (folder === 'stage') return writeReply(response, await stageRoutes(request));
    const dropped = droppedFiles.answer(request);
    if (dropped) return writeReply(response, dropped);
    const published = issuer?.answer(request.path, issuerUrl());
    writeReply(response, published ? { status: 200, body: published } : await windowFiles(request));
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      // Who was killed in the middle of a request waits for nothing.
      if (incoming.destroyed && !incoming.complete) return;
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
    faults,
    inboundFaults,
    limits,
    counts,
    record,
    crowd,
    async stop() {
      const crowdGone = crowd.stop();
      stopping.abort();
      delivery.stop();
      await crowdGone;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function limitRulesOf(limits: RehearsalOptions['limits'] = 'none') {
  if (limits === 'none') return noLimits;
  return limits === 'teams' ? documentedLimits : { ...documentedLimits, ...limits };
}
