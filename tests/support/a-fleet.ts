/**
 * Several bots as processes on one store, behind a load balancer, before a rehearsal that plays Teams: what an
 * administrator runs, so that a test can kill a part of it and count what arrived.
 */

import { readFile } from 'node:fs/promises';
import { castOf, LEADERSHIP_CHANNEL, rosterOf, TENANT } from '../../demo/cast';
import { openFirstRound, roundAt } from '../../demo/open-first-round';
import { createStageClient, type StageClient, type StageReply } from '../../demo/stage-client';
import { readJson } from '../../files/read-json';
import { countRound, type RoundCount } from '../../jobs/count-round';
import type { Exchange } from '../../rehearsal/exchange-record';
import { startRehearsal } from '../../rehearsal/start-rehearsal';
import type { Store } from '../../strategy/ports/store';
import { readSettings } from '../../strategy/table/read-settings';
import { type Balancer, startBalancer } from './a-balancer';
import { aSmallCity, KEMI_FILES } from './a-small-city';
import { answerAs } from './answer-as';
import { type BotProcess, runToteuma, startBotProcess } from './bot-process';
import { openAStore } from './open-a-store';
import { aTemporaryFolder } from './temporary-folder';

export interface FleetWish {
  /** The address of the store, for TOTEUMA_STORE. */
  store: string;
  /** How many bots; they start at the same time. */
  bots: number;
  /** Kemi's example plan, or so many officials with one measure each; the last one has not installed the app. */
  city: 'kemi' | { officials: number };
  /** `first` (the default) imports the plan before the bots start; `later` leaves the store empty until `importPlan`. */
  planComes?: 'first' | 'later';
  /** Where the calendar clocks start; the opening day of the plan's first half-year round unless given. */
  at?: string;
  /** More configuration of the bots. */
  env?: Record<string, string>;
}

export interface Fleet {
  /** The bots in service; the number of a bot is its place here, also after it was killed and started again. */
  bots: (BotProcess | null)[];
  /** Spreads what Teams sends over the bots. */
  balancer: Balancer;
  /** Acts as persons do in Teams. `stage.clock(move)` moves the calendar clock of every bot in service. */
  stage: StageClient;
  /** E-mails of those who have a card to get: every official with the app. */
  officials: string[];
  coordinator: string;
  /** Runs a command of the command line on the fleet's store, in a process of its own. */
  toteuma(...words: string[]): Promise<string>;
  importPlan(): Promise<void>;
  /** As the coordinator: names the digest's channel and confirms the round. Gives its id when it may open. */
  confirmRound(): Promise<string>;
  /** Waits until the round is open and nothing waits to be sent. */
  settled(roundId: string): Promise<RoundCount>;
  /** The round's figures as the command line tells them: planned = sent + skipped + unreachable + waiting. */
  account(roundId: string): Promise<RoundCount>;
  /** The store, opened by the test beside the bots. */
  store(): Promise<Store>;
  /** Answers as an official whose card has a question left; the click goes through the bot with this number, or in turn. */
  answer(email: string, words?: string, through?: number): Promise<StageReply>;
  /** The number of the bot that holds the lease; null when nobody does. */
  leader(): Promise<number | null>;
  kill(bot: number): Promise<void>;
  /** Starts a bot again where one was killed, at the calendar time of the others or, when it is the only one, at `at`. */
  restart(bot: number, at?: string): Promise<void>;
  /** Every request that arrived at the rehearsal, in order. */
  requests(): Promise<Exchange[]>;
  /** The id of a person's chat with the bot. */
  chatOf(email: string): Promise<string>;
  /** By e-mail: how often an ask card was posted into the person's chat, by all requests or those that match. */
  asksPosted(among?: (request: Exchange) => boolean): Promise<Map<string, number>>;
  /** How many threads the bots began in the leadership channel: its digests. */
  channelPosts(): Promise<number>;
  /** Makes the Bot Connector fail, see `rehearsal/faults.ts`. */
  fault(fault: Record<string, unknown>): Promise<void>;
  /** Ends every process that was started and removes every file. */
  stop(): Promise<void>;
}

const STARTS_AT = '2022-08-15T05:00:00.000Z';
const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 200;

export async function aFleet(wish: FleetWish): Promise<Fleet> {
  const at = wish.at ?? STARTS_AT;
  const ends: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const folder = aTemporaryFolder();
    ends.push(folder.remove);
    const files = wish.city === 'kemi' ? KEMI_FILES : aSmallCity(folder.path, wish.city.officials);
    const settings = readSettings(readJson(await readFile(files.settings), files.settings));
    const cast = await castOf(await readFile(files.register), files.register, null);
    const balancer = await startBalancer();
    ends.push(balancer.stop);
    const rehearsal = await startRehearsal({ roster: rosterOf(cast), botUrl: `${balancer.url}/api/messages` });
    ends.push(rehearsal.stop);
    const stage = createStageClient(rehearsal.url);
    const env = {
      TOTEUMA_LOCAL: '1',
      TOTEUMA_PORT: '0',
      TOTEUMA_STORE: wish.store,
      TOTEUMA_SERVICE_URL: rehearsal.url,
      TOTEUMA_TENANTS: TENANT,
      TOTEUMA_COORDINATORS: cast.coordinators.join(','),
      ...wish.env,
    };
    const toteuma = (...words: string[]) => runToteuma(env, words);
    const importPlan = async () => {
      const tables = [files.plan, '--settings', files.settings, '--register', files.register];
      await toteuma('plan', 'import', ...tables, '--at', at, '--as', 'test');
    };
    if (wish.planComes !== 'later') await importPlan();

    const bots: (BotProcess | null)[] = Array.from({ length: wish.bots }, () => null);
    const serve = () => balancer.serve(bots.flatMap((bot) => (bot === null ? [] : [bot.url])));
    ends.push(() => Promise.all(bots.map((bot) => bot?.stop())));
    const start = async (number: number, startAt: string) => {
      const bot = await startBotProcess(env, startAt);
      bots[number] = bot;
      serve();
      await until(() => isReady(bot), 'the bot is not ready');
    };
    const started = await Promise.allSettled(bots.map((_, number) => start(number, at)));
    for (const one of started) if (one.status === 'rejected') throw one.reason;

    let opened: Store | null = null;
    ends.push(() => opened?.close());
    const store = async () => {
      opened ??= await openAStore(wish.store);
      return opened;
    };
    const call = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
      const headers = { 'content-type': 'application/json' };
      const posted = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
      return (await (await fetch(new URL(`stage/${path}`, rehearsal.url), posted)).json()) as Answer;
    };
    const requests = async () => (await call<Exchange[]>('record')).filter(({ direction }) => direction === 'from-bot');
    const chats = async () => (await call<{ persons: { email: string; conversationId: string }[] }>('list')).persons;
    const account = async (roundId: string) => JSON.parse(await toteuma('round', 'show', roundId, '--json'));

    return {
      bots,
      balancer,
      stage,
      officials: cast.persons
        .filter(({ role, installed }) => role === 'official' && installed)
        .map(({ email }) => email),
      coordinator: cast.coordinators[0] ?? '',
      toteuma,
      importPlan,
      confirmRound: () => openFirstRound({ stage, cast, settings, language: 'fi' }, roundAt(settings, at)),
      settled: (roundId) =>
        until(async () => {
          const round = await (await store()).rounds.get(roundId);
          if (round === null || round.state === 'planned') return null;
          const count = await countRound(await store(), round);
          return count.planned > 0 && count.waiting === 0 ? count : null;
        }, `the cards of ${roundId} were not sent`),
      account,
      store,
      async answer(email, words, through) {
        balancer.aim(through === undefined ? null : (bots[through]?.url ?? null));
        return answerAs(stage, email, words).finally(() => balancer.aim(null));
      },
      async leader() {
        const last = await (await store()).leases.latest('run-due');
        const number = bots.findIndex((bot) => bot !== null && last?.holder.startsWith(`${bot.pid}-`));
        return last === null || last.released || number < 0 ? null : number;
      },
      async kill(number) {
        const bot = bots[number];
        bots[number] = null;
        serve();
        await bot?.kill();
      },
      restart: async (number, startAt) => start(number, startAt ?? (await stage.clock())),
      requests,
      chatOf: async (email) => (await chats()).find((person) => person.email === email)?.conversationId ?? '',
      async asksPosted(among = () => true) {
        const persons = await chats();
        const owners = new Map(persons.map(({ email, conversationId }) => [conversationId, email]));
        const counts = new Map(persons.map(({ email }) => [email, 0]));
        for (const { method, path, body } of (await requests()).filter(among)) {
          if (method !== 'POST' || !JSON.stringify(body).includes('"save-answer"')) continue;
          const owner = owners.get(path.split('/')[3] ?? '') ?? 'nobody';
          counts.set(owner, (counts.get(owner) ?? 0) + 1);
        }
        return counts;
      },
      channelPosts: async () =>
        (await requests()).filter(
          ({ method, path, body }) =>
            method === 'POST' && path === '/v3/conversations' && JSON.stringify(body).includes(LEADERSHIP_CHANNEL),
        ).length,
      async fault(fault) {
        await call('faults', fault);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function isReady(bot: BotProcess): Promise<true | null> {
  return (await fetch(`${bot.url}/health/ready`)).ok ? true : null;
}

/** Looks again and again until there is something; not for ever. */
export async function until<Found>(look: () => Promise<Found | null>, complaint: string): Promise<Found> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`Waited too long: ${complaint}.`);
}
