/** Wires the program together: the only file that knows every folder. It starts nothing by itself. */

import { randomUUID } from 'node:crypto';
import { createServer } from './bot/http/server';
import { react } from './bot/reactions/react';
import type { ReactionDeps } from './bot/reactions/reaction-deps';
import { createTeamsAdapter } from './bot/teams/adapter';
import { createBotToken } from './bot/teams/bot-token';
import { createConnector } from './bot/teams/connector';
import type { Log } from './bot/teams/log';
import { createMessenger } from './bot/teams/messenger';
import type { Config } from './config';
import { createDueRunner } from './jobs/keep-due-done';
import { nameCoordinators } from './jobs/name-coordinators';
import { createPace, TEAMS_PACE } from './jobs/pace';
import { readRosters } from './jobs/read-rosters';
import { startTicks } from './jobs/tick';
import { createMovableClock } from './movable-clock';
import { openStore } from './storage/open-store';

export interface App {
  /** Where the server listens. */
  url: string;
  port: number;
  /** Finishes what is under way, then closes the store. */
  stop(): Promise<void>;
}

/** How long a stop waits for requests and sends under way. */
const DRAIN_MS = 10_000;
const LOCAL_ZONE = 'Europe/Helsinki';

/**
 * @param startAt in local mode, the instant at which the calendar clock starts; the machine's time unless given
 * @throws Refused when the store's address or data cannot be served, StoreUnavailable when it cannot be opened now
 */
export async function startApp(config: Config, log: Log, startAt: string | null): Promise<App> {
  const store = await openStore(config.store);
  const machineNowMs = () => Date.now();
  const monotonicMs = () => performance.now();
  const clock = createMovableClock({ zone: LOCAL_ZONE, machineNowMs, runDue: () => runner.run() });
  if (config.local && startAt) clock.set(startAt);
  const now = () => clock.now();

  const connector = createConnector({ settings: config, botToken: createBotToken(config), log });
  const messenger = createMessenger({ settings: config, connector, machineNowMs });
  const sleepMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const jobs = {
    store,
    messenger,
    pace: createPace({ ...TEAMS_PACE, monotonicMs, sleepMs }),
    log,
    worker: `${process.pid}-${randomUUID().slice(0, 8)}`,
    newId: () => randomUUID(),
    // The app package carries the registration's id as its own.
    installLink: config.app ? `https://teams.microsoft.com/l/app/${config.app.id}` : null,
  };
  const runner = createDueRunner({ ...jobs, now, monotonicMs });
  const background = new Set<Promise<unknown>>();
  const afterReply = (work: () => Promise<unknown>) => {
    const done = work()
      .catch((error: unknown) => log.error({ error: String(error) }, 'work after a reply broke off'))
      .finally(() => background.delete(done));
    background.add(done);
  };
  const reactionDeps: ReactionDeps = { ...jobs, now, runSoon: () => runner.runSoon(), afterReply };
  const adapter = createTeamsAdapter({
    settings: config,
    onInbound: (inbound) => react(reactionDeps, inbound),
    messenger,
    log,
  });
  const server = createServer({
    adapter,
    health: { ready: async () => readinessOf(() => store.ping()) },
    local: config.local ? clock : null,
    config,
  });

  for (const tenantId of config.tenants) await nameCoordinators(jobs, tenantId, config.coordinators);
  const { url, port } = await server.listen();
  const ticks = startTicks(
    {
      everyMinute: () => runner.run(),
      everyNight: async () => {
        for (const tenantId of config.tenants) await readRosters(jobs, tenantId);
      },
    },
    log,
  );
  // A coordinator who is named by another address than the register's is recognised from the rosters.
  afterReply(async () => {
    for (const tenantId of config.tenants) await readRosters(jobs, tenantId);
    runner.runSoon();
  });
  return {
    url,
    port,
    stop: async () => {
      await ticks.stop();
      const ended = await server.stop(DRAIN_MS);
      while (background.size > 0) await Promise.all(background);
      await runner.stop();
      await store.close();
      log.info({ ended }, 'stopped');
    },
  };
}

async function readinessOf(ping: () => Promise<void>): Promise<{ ok: true } | { ok: false; reason: string }> {
  try {
    await ping();
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'the store does not answer' };
  }
}
