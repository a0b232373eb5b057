/**
 * One chaos run: a city whose round opens while bots are killed and frozen, Teams fails, activities come twice and the
 * calendar jumps; then calm, until everything is settled; then the accounts.
 */

import { countRound } from '../../jobs/count-round';
import { type FaultName, passingFaults } from '../../rehearsal/fault-presets';
import { inboundFaultNames } from '../../rehearsal/inbound-faults';
import { StoreUnavailable } from '../../strategy/errors';
import { DURABLE_SERVER_KINDS } from '../support/servers/database-server';
import { type ChaosEvidence, readEvidence } from './chaos-evidence';
import { type ChaosAct, planChaos } from './chaos-plan';
import type { ChaosWish } from './chaos-wish';
import { type Judgement, judgeChaos, type Violation } from './judge-chaos';
import { type ChaosCity, startChaosCity } from './start-chaos-city';
import { inSight, tallied, told } from './tell-chaos';

export interface ChaosOutcome {
  evidence: ChaosEvidence;
  judgement: Judgement;
  violationsInSight: Violation[];
  /** What was done and how long it took, by name, in words. */
  figures: Record<string, string>;
  /** What the bots wrote, by process. */
  logs: { pid: number; lines: string[] }[];
}

const FAULT_SHARE = 0.2;
const INBOUND_SHARE = 0.2;
/** These stop the one who waits for many seconds, or everybody for one or two: drawn a third as often as the others. */
const SLOW_FAULTS: readonly FaultName[] = ['hang', 'hang-done', 'drip', 'slow', '429', '429-seconds', '429-date'];
const FAULT_KINDS = passingFaults.flatMap((name) => (SLOW_FAULTS.includes(name) ? [name] : [name, name, name]));
const ANSWERING_SHARE = 0.9;
const LATE_PER_SECOND = 100;
const CALM_MS = 120_000;
/** Ten minutes after an answer the card is edited to its receipt. */
const REST_MS = 11 * 60_000;
const LOOK_EVERY_MS = 500;

/** @param say gets at most one line a second */
export async function runChaos(
  wish: ChaosWish,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<ChaosOutcome> {
  const startedAtMs = performance.now();
  const city = await startChaosCity(wish, signal);
  try {
    const { rehearsal, server } = city;
    const blows = server === null ? 'none' : DURABLE_SERVER_KINDS.includes(server.kind) ? 'freeze-and-kill' : 'freeze';
    const acts = planChaos(wish, blows);
    const roughAtMs = performance.now();
    const done = await beRough(city, wish, acts, say, signal);
    const calmAtMs = performance.now();
    await city.bots.heal();
    await beCalm(city, say, signal);
    // Who kept silent so far: those among them who have the card twice are asked the same, and answer once.
    rehearsal.crowd.start({
      seed: wish.seed + 1,
      share: ANSWERING_SHARE,
      perSecond: LATE_PER_SECOND,
      habits: { submit: 0 },
    });
    await beCalm(city, say, signal);
    const settledAtMs = performance.now();
    await city.bots.led();
    await city.bots.jump(later(city.bots.now(), REST_MS));
    await rehearsal.crowd.stop();
    const evidence = await patiently(() => readEvidence(city));
    const judgement = judgeChaos(evidence);
    return {
      evidence,
      judgement,
      violationsInSight: inSight(judgement),
      figures: {
        done: told(tallied(done)),
        'faults out': told(rehearsal.faults.used()),
        'faults in': told(rehearsal.inboundFaults.used() as Record<string, number>),
        requests: totalOf(city),
        seconds: [
          `${seconds(startedAtMs, roughAtMs)} to start`,
          `${seconds(roughAtMs, calmAtMs)} rough`,
          `${seconds(calmAtMs, settledAtMs)} calm until settled`,
          `${seconds(settledAtMs, performance.now())} for receipts and accounts`,
        ].join(', '),
      },
      logs: city.bots.logs(),
    };
  } finally {
    await city.stop();
  }
}

/** @returns what was done, by name */
async function beRough(
  city: ChaosCity,
  { seed, ms, officials }: ChaosWish,
  acts: readonly ChaosAct[],
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string[]> {
  const { rehearsal } = city;
  const done: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  const fromMs = performance.now();
  rehearsal.faults.chance({ seed, share: FAULT_SHARE, kinds: [...FAULT_KINDS] });
  rehearsal.inboundFaults.chance({ seed, share: INBOUND_SHARE, kinds: [...inboundFaultNames] });
  // Three times as fast as would do had every card come at once: many come late.
  rehearsal.crowd.start({ seed, share: ANSWERING_SHARE, perSecond: Math.max(20, officials / (ms / 3_000)) });
  let told = 0;
  const news: string[] = [];
  for (const act of [...acts, null]) {
    const atMs = act?.atMs ?? ms;
    const leftMs = () => atMs - (performance.now() - fromMs);
    while (leftMs() > 0) {
      await Promise.race([pause(Math.min(leftMs(), 1_000)), city.failed]);
      signal.throwIfAborted();
      const second = Math.floor((performance.now() - fromMs) / 1_000);
      if (second > told) say(lineOf(city, `${second} s`, news.splice(0)));
      told = second;
    }
    if (act === null) break;
    const doing = doAct(city, act)
      .then((what) => {
        if (what === null) return;
        done.push(act.act);
        news.push(what);
      })
      .finally(() => underWay.delete(doing));
    doing.catch(() => undefined);
    underWay.add(doing);
  }
  rehearsal.faults.chance(null);
  rehearsal.inboundFaults.chance(null);
  await Promise.race([Promise.all(underWay), city.failed]);
  return done;
}

/** Gives what was done in words, or null when there was nobody to do it to. */
async function doAct({ bots, server }: ChaosCity, act: ChaosAct): Promise<string | null> {
  switch (act.act) {
    case 'kill': {
      const bot = await bots.kill(act.bot, act.forMs);
      return bot === null ? null : `bot ${bot} killed`;
    }
    case 'freeze': {
      const bot = await bots.freeze(act.bot, act.forMs);
      return bot === null ? null : `bot ${bot} frozen for ${act.forMs} ms`;
    }
    case 'freeze-store':
      server?.freeze();
      await pause(act.forMs);
      server?.thaw();
      return `store frozen for ${act.forMs} ms`;
    case 'kill-store':
      await server?.kill();
      await pause(act.forMs);
      await server?.restart();
      return `store killed for ${act.forMs} ms`;
    case 'jump':
      // What becomes due may take long; the next jump need not wait for it.
      void bots.jump(act.to);
      return `calendar ${act.to.slice(0, 16)}`;
  }
}

/** Everything runs and nothing fails: waits until nobody waits, and lets the calendar pass over the waits of minutes. */
async function beCalm(city: ChaosCity, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const { bots, rehearsal } = city;
  const fromMs = performance.now();
  for (let jump: Promise<void> | null = null; performance.now() - fromMs < CALM_MS; ) {
    signal.throwIfAborted();
    const { isOpen, waiting, latest } = await patiently(() => lookAt(city));
    if (isOpen && waiting === 0 && rehearsal.crowd.counts().open === 0) return;
    if (latest !== undefined && latest > bots.now() && jump === null) {
      jump = bots.jump(later(latest, 1_000)).finally(() => {
        jump = null;
      });
    }
    say(lineOf(city, 'calm', [`${waiting} wait`]));
    await Promise.race([pause(LOOK_EVERY_MS * 2), city.failed]);
  }
}

/** `latest`: when the last of those who wait have their turn. */
async function lookAt({ store, roundId }: ChaosCity): Promise<{ isOpen: boolean; waiting: number; latest?: string }> {
  const round = await store.rounds.get(roundId);
  if (round === null) throw new Error(`The round ${roundId} is gone.`);
  const { waiting } = await countRound(store, round);
  const turns = (await store.deliveries.ofRound(roundId)).flatMap(({ state }) =>
    state.is === 'waiting' ? [state.nextAttemptAt] : [],
  );
  const latest = turns.sort().at(-1);
  return { isOpen: round.state !== 'planned', waiting, ...(latest !== undefined && { latest }) };
}

/** A store that was killed or frozen a moment ago may need some time, for us as for the bots. */
async function patiently<Found>(read: () => Promise<Found>): Promise<Found> {
  for (const fromMs = performance.now(); ; await pause(LOOK_EVERY_MS)) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || performance.now() - fromMs > CALM_MS) throw error;
    }
  }
}

function lineOf({ rehearsal }: ChaosCity, when: string, news: readonly string[]): string {
  const { asks, arrived } = rehearsal.counts.total();
  const { acknowledged, open } = rehearsal.crowd.counts();
  const figures = `${arrived} requests, ${asks.done} cards arrived, ${acknowledged} answers acknowledged, ${open} to answer`;
  return [`${when.padStart(5)}  ${figures}`, ...news].join(' · ');
}

function totalOf({ rehearsal }: ChaosCity): string {
  const { arrived, done, asks, edits, creations } = rehearsal.counts.total();
  return `${arrived}, ${done} took effect; cards ${asks.arrived}, edits ${edits.arrived}, chats created ${creations.arrived}`;
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

function seconds(fromMs: number, untilMs: number): number {
  return Math.round((untilMs - fromMs) / 1_000);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
