/**
 * Measures several contenders at the same call, a few turns of each at a time, one after another, again and again: so
 * that whatever the machine does meanwhile falls on all of them.
 */

import { setImmediate } from 'node:timers/promises';
import type { Act } from './contest';

/** What one contender did. */
export interface Measured {
  turns: number;
  opsPerSecond: number;
  p50Ms: number;
  /** Null where it was taken too few times to have one. */
  p99Ms: number | null;
  /** How long its turns of each cycle took; the n-th cycles of all contenders lie side by side in time. */
  cyclesMs: number[];
}

export interface Bounds {
  /** For all contenders together. */
  budgetMs: number;
  mostTurns: number;
}

const LEAST_CYCLES = 10;
const LEAST_FOR_P99 = 100;
const CYCLE_MS = 4;
const MOST_TURNS_AT_ONCE = 50;
const WARM_UP_TURNS = 10;
const WARM_UP_MS = 50;

/** @returns as many as there are contenders, in their order */
export async function measureInTurns(
  acts: readonly Act[],
  { budgetMs, mostTurns }: Bounds,
  signal: AbortSignal,
): Promise<Measured[]> {
  const lanes = acts.map((act) => ({ act, turn: 0, latenciesMs: [] as number[], cyclesMs: [] as number[] }));

  async function take(lane: (typeof lanes)[number], turns: number): Promise<number> {
    const beganAt = performance.now();
    for (let last = beganAt, left = turns; left > 0; left -= 1) {
      if ((await lane.act(lane.turn)) === false) throw new Error(`Turn ${lane.turn} wrote nothing: ${lane.act}`);
      lane.turn += 1;
      const endedAt = performance.now();
      lane.latenciesMs.push(endedAt - last);
      last = endedAt;
    }
    return performance.now() - beganAt;
  }

  /** How long its last turn took. */
  async function warmUp(lane: (typeof lanes)[number]): Promise<number> {
    let [lastMs, totalMs] = [0, 0];
    for (let turns = 0; turns < WARM_UP_TURNS && totalMs < WARM_UP_MS; turns += 1) {
      lastMs = await take(lane, 1);
      totalMs += lastMs;
    }
    return lastMs;
  }

  const endAt = performance.now() + budgetMs;
  let slowestMs = 0;
  for (const lane of lanes) slowestMs = Math.max(slowestMs, await warmUp(lane));
  const atOnce = clamp(Math.floor(CYCLE_MS / slowestMs), 1, Math.min(MOST_TURNS_AT_ONCE, mostTurns));
  for (const lane of lanes) lane.latenciesMs = [];

  for (let cycle = 0; cycle * atOnce < mostTurns; cycle += 1) {
    if (cycle >= LEAST_CYCLES && performance.now() > endAt) break;
    // Each begins a cycle as often as any other, and always comes after the same one: what that leaves behind is equal for all sizes.
    const first = cycle % lanes.length;
    const order = [...lanes.slice(first), ...lanes.slice(0, first)];
    for (const lane of order) lane.cyclesMs.push(await take(lane, atOnce));
    // Lets the process hear that it should stop: the embedded engine never waits.
    await setImmediate();
    signal.throwIfAborted();
  }
  return lanes.map(({ latenciesMs, cyclesMs }) => {
    const totalMs = cyclesMs.reduce((sum, ms) => sum + ms, 0);
    return {
      turns: latenciesMs.length,
      opsPerSecond: (latenciesMs.length / totalMs) * 1000,
      p50Ms: percentile(latenciesMs, 0.5),
      p99Ms: latenciesMs.length < LEAST_FOR_P99 ? null : percentile(latenciesMs, 0.99),
      cyclesMs,
    };
  });
}

/** How many times as long the one took as the other: the median over the cycles, so that a pause in one of them tells nothing. */
export function ratioOf(one: Measured, other: Measured): number {
  return percentile(
    one.cyclesMs.map((ms, cycle) => ms / (other.cyclesMs[cycle] ?? Number.NaN)),
    0.5,
  );
}

/** The smallest value that at least this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
