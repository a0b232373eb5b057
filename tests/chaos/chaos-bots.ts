/**
 * Three bots as processes behind a balancer, with one calendar: killed, frozen and started again, each where the calendar
 * stands then. Keeps what each process has written, also of those that are gone.
 */

import type { Store } from '../../strategy/ports/store';
import type { Balancer } from '../support/a-balancer';
import { type BotProcess, startBotProcess } from '../support/bot-process';
import { BOTS, type Target } from './chaos-plan';

export interface ChaosBots {
  startAll(): Promise<void>;
  /** Kills a bot, or nothing when it is down already; gives its number. It is started again after so long. */
  kill(bot: Target, forMs: number): Promise<number | null>;
  freeze(bot: Target, forMs: number): Promise<number | null>;
  /** The calendar's time. */
  now(): string;
  /** Moves the calendar of every bot; the promise is kept when all have done what became due, or do not answer. */
  jump(to: string): Promise<void>;
  /** Lets every bot stand up again and serve; resolves when all are ready. */
  heal(): Promise<void>;
  /** Resolves when one that lives is the dispatcher, which takes the length of a lease after the last one was killed. */
  led(): Promise<void>;
  /** Whether this worker's process was killed by us. */
  wasKilled(worker: string): boolean;
  logs(): { pid: number; lines: string[] }[];
  stop(): Promise<void>;
}

type State = { bot: BotProcess | null; is: 'up' | 'down' | 'frozen'; coming: Promise<unknown> };

/** A probe of the balancer takes a bot out of service that has not answered for so long. */
const PROBED_AFTER_MS = 5_000;
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 200;

export function createChaosBots(of: {
  env: Record<string, string>;
  balancer: Balancer;
  store: Store;
  /** Where the calendar begins. */
  at: string;
  onFailure: (error: unknown) => void;
}): ChaosBots {
  const states: State[] = Array.from({ length: BOTS }, () => ({ bot: null, is: 'down', coming: Promise.resolve() }));
  const all: BotProcess[] = [];
  const killed = new Set<number>();
  const outOfService = new Set<BotProcess>();
  let offsetMs = Date.parse(of.at) - Date.now();
  let isOver = false;
  const now = () => new Date(Date.now() + offsetMs).toISOString();
  const serve = () =>
    of.balancer.serve(states.flatMap(({ bot }) => (bot !== null && !outOfService.has(bot) ? [bot.url] : [])));

  async function start(state: State): Promise<void> {
    const bot = await startBotProcess(of.env, now());
    all.push(bot);
    if (isOver) return bot.kill();
    state.bot = bot;
    state.is = 'up';
    serve();
  }

  async function dispatcher(): Promise<State | undefined> {
    const last = await of.store.leases.latest('run-due').catch(() => null);
    return states.find(({ bot }) => bot !== null && last?.holder.startsWith(`${bot.pid}-`));
  }

  async function chosen(target: Target): Promise<number | null> {
    if (typeof target === 'number') return target;
    const sending = await dispatcher();
    const isMeant = (state: State) => (state === sending) === (target === 'dispatcher') && state.is === 'up';
    const meant = states.flatMap((state, number) => (isMeant(state) ? [number] : []));
    return meant[killed.size % meant.length] ?? null;
  }

  async function up(target: Target): Promise<{ number: number; state: State; bot: BotProcess } | null> {
    const number = await chosen(target);
    const state = number === null ? undefined : states[number];
    if (number === null || state?.is !== 'up' || state.bot === null || isOver) return null;
    return { number, state, bot: state.bot };
  }

  function thaw(state: State): void {
    if (state.is !== 'frozen' || state.bot === null) return;
    outOfService.delete(state.bot);
    state.bot.thaw();
    state.is = 'up';
    serve();
  }

  return {
    async startAll() {
      await Promise.all(states.map((state) => start(state)));
      await ready();
    },
    async kill(target, forMs) {
      const found = await up(target);
      if (found === null) return null;
      const { number, state, bot } = found;
      killed.add(bot.pid);
      state.bot = null;
      state.is = 'down';
      serve();
      await bot.kill();
      state.coming = pause(forMs)
        .then(() => (isOver ? undefined : start(state)))
        .catch(of.onFailure);
      return number;
    },
    async freeze(target, forMs) {
      const found = await up(target);
      if (found === null) return null;
      const { number, state, bot } = found;
      state.is = 'frozen';
      bot.freeze();
      setTimeout(() => {
        if (state.bot !== bot || state.is !== 'frozen') return;
        outOfService.add(bot);
        serve();
      }, PROBED_AFTER_MS).unref();
      state.coming = pause(forMs).then(() => {
        if (state.bot === bot) thaw(state);
      });
      return number;
    },
    now,
    async jump(to) {
      if (to <= now()) return;
      offsetMs = Date.parse(to) - Date.now();
      await Promise.all(states.map(({ bot }) => (bot === null ? undefined : moveClock(bot, to))));
    },
    async heal() {
      for (const state of states) thaw(state);
      await Promise.all(states.map(({ coming }) => coming));
      for (const state of states) thaw(state);
      await ready();
      // All stand at the same time again. What becomes due by it may take long.
      for (const { bot } of states) if (bot !== null) void moveClock(bot, now());
    },
    led: () => until(async () => (await dispatcher()) !== undefined, 'No bot became the dispatcher'),
    wasKilled: (worker) => killed.has(Number(worker.split('-')[0])),
    logs: () => all.map((bot) => ({ pid: bot.pid, lines: bot.log() })),
    async stop() {
      isOver = true;
      for (const state of states) thaw(state);
      await Promise.all(all.map((bot) => bot.stop()));
    },
  };

  function ready(): Promise<void> {
    return until(async () => {
      const answers = await Promise.all(states.map(({ bot }) => (bot === null ? false : isReady(bot))));
      return answers.every((answer) => answer);
    }, 'Not every bot became ready');
  }
}

async function until(isSo: () => Promise<boolean>, complaint: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(LOOK_EVERY_MS)) {
    if (await isSo()) return;
  }
  throw new Error(`${complaint} within a minute.`);
}

async function moveClock({ url }: BotProcess, to: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  // One that is frozen or dies meanwhile gets the time when it is started, or with the next move.
  await fetch(`${url}/local/clock`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
}

async function isReady({ url }: BotProcess): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return answer?.ok ?? false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
