/** Wires the program together: the only file that knows every folder. It starts nothing by itself. */

import { randomBytes, randomUUID } from 'node:crypto';
import { createReadiness } from './bot/http/readiness';
import { createServer } from './bot/http/server';
import { react } from './bot/reactions/react';
import type { ReactionDeps } from './bot/reactions/reaction-deps';
import { createTeamsAdapter } from './bot/teams/adapter';
import { createBotToken } from './bot/teams/bot-token';
import { createConnector } from './bot/teams/connector';
import { type FenceRules, fenceRulesOf } from './bot/teams/fence';
import { fetchFile } from './bot/teams/fetch-file';
import type { Log } from './bot/teams/log';
import { createMessenger } from './bot/teams/messenger';
import { timelineLine } from './cards/timeline-lines';
import type { Config } from './config';
import { readJson } from './files/read-json';
import { readTable } from './files/read-table';
import { writeTableAs } from './files/write-table-as';
import { fetchExport } from './jobs/export-table';
import { forgetDrafts } from './jobs/forget-drafts';
import { createDueRunner } from './jobs/keep-due-done';
import { nameCoordinators } from './jobs/name-coordinators';
import { nothingUnderWay } from './jobs/nothing-under-way';
import { createPace } from './jobs/pace';
import { readRosters } from './jobs/read-rosters';
import { readTimeline } from './jobs/read-timeline';
import { startTicks, type Ticks } from './jobs/tick';
import { createUnderLease } from './jobs/under-lease';
import { passOverTime } from './jobs/watch-clock';
import { createMovableClock } from './movable-clock';
import { awaitStore } from './storage/await-store';
import { openDocuments } from './storage/open-store';
import { createOutage } from './storage/outage';
import { StoreUnavailable } from './strategy/errors';
import type { SharedFiles } from './strategy/ports/shared-files';

export interface App {
  /** Where the server listens. */
  url: string;
  port: number;
  /** Resolves when the store has opened and work goes by itself; rejects when its data may not be touched. */
  begun: Promise<void>;
  /** Finishes what is under way, then closes the store. */
  stop(): Promise<void>;
}

/** How long a stop waits for requests and sends under way. */
const DRAIN_MS = 10_000;
/** How long to rest before a store that is away is tried again. */
const STORE_RETRY_MS = 2_000;
/** How long an embedded file that others hold may stop this process at each try to open it. */
const OPENING_TIMEOUT_MS = 1_000;
/** How long a store that does not open keeps the server from listening: long enough for a sound one. */
const LISTEN_AFTER_MS = 2_000;
const LOCAL_ZONE = 'Europe/Helsinki';

/**
 * @param startAt in local mode, the instant at which the calendar clock starts; the machine's time unless given
 * @throws Refused when the store's address or data cannot be served; a store that does not open now is waited for
 */
export async function startApp(config: Config, log: Log, startAt: string | null): Promise<App> {
  const machineNowMs = () => Date.now();
  const monotonicMs = () => performance.now();
  const sleepMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const worker = `${process.pid}-${randomUUID().slice(0, 8)}`;
  const underLease = createUnderLease({ holder: worker, monotonicMs, sleepMs });
  const { store, opened } = awaitStore({
    open: () => openDocuments(config.store, { mongo: config.mongo, openingTimeoutMs: OPENING_TIMEOUT_MS, underLease }),
    retryMs: STORE_RETRY_MS,
    outage: createOutage({ log, monotonicMs }),
  });
  const clock = createMovableClock({
    zone: LOCAL_ZONE,
    machineNowMs,
    runDue: () => runAfterMove(),
    isQuiet: () => nothingUnderWay({ store }, clock.now()),
  });
  if (config.local && startAt) clock.set(startAt);
  const now = () => clock.now();

  const connector = createConnector({ settings: config, botToken: createBotToken(config), log });
  const messenger = createMessenger({ settings: config, connector, machineNowMs });
  const jobs = {
    store,
    messenger,
    pace: createPace({ ...config.pace, monotonicMs, sleepMs }),
    log,
    worker,
    now,
    sleepMs,
    monotonicMs,
    newId: () => randomUUID(),
    // The app package carries the registration's id as its own.
    installLink: config.app ? `https://teams.microsoft.com/l/app/${config.app.id}` : null,
  };
  const runner = createDueRunner(jobs);
  const runAfterMove = async () => {
    for (const tenantId of config.tenants) await passOverTime(jobs, tenantId, clock.now());
    return runner.run();
  };
  let isStopping = false;
  /** Does it from its beginning again while the store is away, which the store itself tells. */
  const untilStored = async (work: () => Promise<unknown>) => {
    while (!isStopping) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        await sleepMs(STORE_RETRY_MS);
      }
    }
  };
  const background = new Set<Promise<unknown>>();
  const afterReply = (work: () => Promise<unknown>) => {
    const done = untilStored(work)
      .catch((error: unknown) => log.error({ error: String(error) }, 'work after a reply broke off'))
      .finally(() => background.delete(done));
    background.add(done);
  };
  const sharedFiles = sharedFilesBehind(fenceRulesOf(config));
  /** In local mode everybody is on this machine. */
  let ownAddress: string | null = null;
  const links = {
    address: () => config.publicUrl ?? (config.local ? ownAddress : null),
    newSecret: () => randomBytes(32).toString('base64url'),
  };
  const reactionDeps: ReactionDeps = { ...jobs, links, sharedFiles, runSoon: () => runner.runSoon(), afterReply };
  const adapter = createTeamsAdapter({
    settings: config,
    onInbound: (inbound) => react(reactionDeps, inbound),
    messenger,
    log,
  });
  const server = createServer({
    adapter,
    health: createReadiness({ ping: () => store.ping(), hasBegun: () => hasBegun, sleepMs }),
    tables: async (secret) => {
      const found = await fetchExport({ store, writeTable: writeTableAs }, secret, now());
      if (found) log.info({ round: found.grant.roundId, official: found.grant.officialId }, 'table fetched by a link');
      return found;
    },
    local: config.local ? clock : null,
    timeline: async (language) =>
      (await readTimeline(jobs, config.tenants)).map((entry) => timelineLine(entry, language)),
    config,
  });

  let ticks: Ticks | null = null;
  let hasBegun = false;
  const begin = async () => {
    await opened;
    // One process after the other: two that both found nobody would make two records of each, and dismiss each other's.
    await untilStored(() =>
      underLease(store.leases, 'coordinators', async () => {
        for (const tenantId of config.tenants) {
          await nameCoordinators(jobs, tenantId, config.coordinators, clock.now());
        }
      }),
    );
    if (isStopping) return;
    const readAllRosters = async () => {
      for (const tenantId of config.tenants) await readRosters(jobs, tenantId);
    };
    const everyNight = async () => {
      await readAllRosters();
      for (const tenantId of config.tenants) await forgetDrafts(jobs, tenantId, clock.now());
    };
    runner.start();
    ticks = startTicks(
      { everyMinute: () => runner.run(), everyNight: () => untilStored(everyNight) },
      () => runner.isDispatcher(),
      log,
    );
    // A coordinator who is named by another address than the register's is recognised from the rosters.
    afterReply(async () => {
      await readAllRosters();
      runner.runSoon();
    });
    hasBegun = true;
  };
  const begun = begin();
  // Where the store opens, nothing comes in before the coordinators are known; where it does not, people are told so.
  await Promise.race([begun, sleepMs(LISTEN_AFTER_MS)]);
  const { url, port } = await server.listen();
  ownAddress = url;
  return {
    url,
    port,
    begun,
    stop: async () => {
      isStopping = true;
      await ticks?.stop();
      // At once with the server: what is being sent ends, and nothing new is begun.
      const [ended] = await Promise.all([server.stop(DRAIN_MS), runner.stop()]);
      await Promise.race([Promise.all(background), sleepMs(DRAIN_MS)]);
      await store.close();
      log.info({ ended }, 'stopped');
    },
  };
}

/** What is dropped into a chat: fetched from behind the fence, and read by what it is. */
function sharedFilesBehind(rules: FenceRules): SharedFiles {
  return {
    read: async (file) => {
      const bytes = await fetchFile(file, rules);
      if (file.name.toLowerCase().endsWith('.json')) return { is: 'settings', value: readJson(bytes, file.name) };
      return { is: 'table', sheet: await readTable(bytes, file.name) };
    },
  };
}
