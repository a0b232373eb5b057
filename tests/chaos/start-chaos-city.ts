/**
 * A city for chaos: a plan in which every official answers for one measure, nineteen of twenty of them in chats that are
 * known, a few without the app; a rehearsal that plays Teams for them, and bots on one store. Its round is confirmed and
 * about to open when it is given.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { castOf, rosterOf, TENANT } from '../../demo/cast';
import { openFirstRound, roundAt } from '../../demo/open-first-round';
import { createStageClient } from '../../demo/stage-client';
import { readJson } from '../../files/read-json';
import { type Rehearsal, startRehearsal } from '../../rehearsal/start-rehearsal';
import type { Store } from '../../strategy/ports/store';
import { readSettings } from '../../strategy/table/read-settings';
import { startBalancer } from '../support/a-balancer';
import { aSmallCity } from '../support/a-small-city';
import { runToteuma } from '../support/bot-process';
import { openAStore } from '../support/open-a-store';
import type { DatabaseServer } from '../support/servers/database-server';
import { startServer } from '../support/servers/start-server';
import { aTemporaryFolder } from '../support/temporary-folder';
import { type ChaosBots, createChaosBots } from './chaos-bots';
import { chaosCalendarOf } from './chaos-calendar';
import type { ChaosWish } from './chaos-wish';

export interface ChaosOfficial {
  email: string;
  officialId: string;
  conversationId: string;
  hasApp: boolean;
}

export interface ChaosCity {
  roundId: string;
  /** Everybody in the register who is to be asked. */
  officials: ChaosOfficial[];
  rehearsal: Rehearsal;
  bots: ChaosBots;
  store: Store;
  /** Null on the embedded file. */
  server: DatabaseServer | null;
  toteuma(...words: string[]): Promise<string>;
  /** Rejects as soon as something of ours fails, a bot that cannot be started for example; else it waits for ever. */
  failed: Promise<never>;
  stop(): Promise<void>;
}

/** One of so many is new to the bot: it has to create the chat. */
const NEW_OF = 20;
/** One of so many has not installed the app. */
const ABSENT_OF = 100;
const REDELIVERED_AFTER_MS = 5_000;
const PACE = '500';
const SAVES_AT_ONCE = 32;

export async function startChaosCity(wish: ChaosWish, signal: AbortSignal): Promise<ChaosCity> {
  const ends: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const folder = aTemporaryFolder();
    ends.push(folder.remove);
    const calendar = chaosCalendarOf(wish.seed);
    const files = aSmallCity(folder.path, wish.officials);
    writeFileSync(files.settings, calendar.settings);
    const settings = readSettings(readJson(readFileSync(files.settings), files.settings));
    const cast = await castOf(readFileSync(files.register), files.register, null);
    const absent = (n: number) => n % ABSENT_OF === 0;
    const persons = cast.persons.map((one, n) => (one.role === 'official' ? { ...one, installed: !absent(n) } : one));

    const server = wish.store === 'file' ? null : await startServer(wish.store);
    if (server) ends.push(() => server.stop());
    const address = server?.address('chaos') ?? `file:${join(folder.path, 'toteuma.db')}`;
    const balancer = await startBalancer();
    ends.push(balancer.stop);
    const rehearsal = await startRehearsal({
      roster: rosterOf({ ...cast, persons }),
      botUrl: `${balancer.url}/api/messages`,
      redeliverAfterMs: REDELIVERED_AFTER_MS,
      calendar: false,
      history: { exchanges: 1_000_000 },
    });
    ends.push(rehearsal.stop);
    const env = {
      TOTEUMA_LOCAL: '1',
      TOTEUMA_PORT: '0',
      TOTEUMA_STORE: address,
      TOTEUMA_SERVICE_URL: rehearsal.url,
      TOTEUMA_TENANTS: TENANT,
      TOTEUMA_COORDINATORS: cast.coordinators.join(','),
      TOTEUMA_REQUESTS_PER_SECOND: PACE,
      TOTEUMA_NEW_CHATS_PER_SECOND: PACE,
    };
    const toteuma = (...words: string[]) => runToteuma(env, words);
    const tables = [files.plan, '--settings', files.settings, '--register', files.register];
    await toteuma('plan', 'import', ...tables, '--at', calendar.opensAt, '--as', 'test');
    const store = await openAStore(address);
    ends.push(() => store.close());
    const officials = await settle(store, rehearsal.url);
    signal.throwIfAborted();

    let onFailure: (error: unknown) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => {
      onFailure = reject;
    });
    failed.catch(() => undefined);
    const bots = createChaosBots({ env, balancer, store, at: calendar.opensAt, onFailure });
    ends.push(bots.stop);
    await bots.startAll();
    const stage = createStageClient(rehearsal.url);
    const roundId = await openFirstRound(
      { stage, cast, settings, language: 'fi' },
      roundAt(settings, calendar.opensAt),
    );
    return { roundId, officials, rehearsal, bots, store, server, toteuma, failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Writes down the chats of those whom the bot is to know already, and gives everybody who is to be asked. */
async function settle(store: Store, rehearsalUrl: string): Promise<ChaosOfficial[]> {
  const serviceUrl = rehearsalUrl;
  const { persons } = (await (await fetch(new URL('stage/list', rehearsalUrl))).json()) as {
    persons: { email: string; conversationId: string; installed: boolean; role: string }[];
  };
  const known = new Map((await store.officials.ofTenant(TENANT)).map((official) => [official.email, official]));
  const asked = persons.filter(({ role }) => role === 'official');
  const officials: ChaosOfficial[] = [];
  for (let from = 0; from < asked.length; from += SAVES_AT_ONCE) {
    await Promise.all(
      asked.slice(from, from + SAVES_AT_ONCE).map(async ({ email, conversationId, installed }, index) => {
        const official = known.get(email);
        if (!official) throw new Error(`${email} of the register is not in the store.`);
        officials.push({ email, officialId: official.id, conversationId, hasApp: installed });
        if ((from + index) % NEW_OF === 0) return;
        await store.officials.save({
          ...official,
          conversation: { conversationId, serviceUrl },
          reachability: 'reached',
        });
      }),
    );
  }
  return officials;
}
