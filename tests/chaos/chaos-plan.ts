/**
 * What is done to the fleet and when, all of it drawn from the seed before it begins. A bot that is meant to be killed or
 * frozen while it is down already is left alone when the time comes.
 */

import { seededNumber } from '../../rehearsal/seeded-number';
import { chaosCalendarOf } from './chaos-calendar';
import type { ChaosWish } from './chaos-wish';

/** The dispatcher is whichever bot sends at that moment; `another` is one of the rest. */
export type Target = number | 'dispatcher' | 'another';

/** `forMs`: how long it stays so, before it is started or goes on. */
export type ChaosAct =
  | { atMs: number; act: 'kill' | 'freeze'; bot: Target; forMs: number }
  | { atMs: number; act: 'kill-store' | 'freeze-store'; forMs: number }
  | { atMs: number; act: 'jump'; to: string };

export const BOTS = 3;

const KILL_EVERY_MS = 11_000;
const FREEZE_EVERY_MS = 13_000;
const STORE_EVERY_MS = 24_000;
const JUMP_EVERY_MS = 8_000;
/** In a short run the calendar hurries, so that it meets the changed clocks too. */
const MOST_MS_OF_A_SHORT_RUN = 60_000;
const JUMP_EVERY_MS_IN_SHORT = 3_000;
/** Longer than a lease: the frozen one wakes up when another has taken over. */
const LONG_FREEZE_MS = 36_000;

/** @param store what may be done to the store: one on an embedded file has no process of its own */
export function planChaos({ seed, ms }: ChaosWish, store: 'none' | 'freeze' | 'freeze-and-kill'): ChaosAct[] {
  const draw = (occasion: string) => seededNumber(seed, occasion);
  const between = (least: number, most: number, occasion: string) =>
    Math.round(least + (most - least) * draw(occasion));
  const isShort = ms < MOST_MS_OF_A_SHORT_RUN;
  /** Killed, or frozen for so long that another takes over meanwhile. */
  const blow = (atMs: number, name: string) => ({
    atMs,
    bot: 'dispatcher' as const,
    ...(draw(`${name} blow`) < 0.6
      ? { act: 'kill' as const, forMs: between(0, 6_000, `${name} blow for`) }
      : { act: 'freeze' as const, forMs: LONG_FREEZE_MS }),
  });
  const times = (name: string, everyMs: number, firstMs: number) => {
    const at: number[] = [];
    for (let next = firstMs; next < ms - 2_000; next += between(everyMs / 2, everyMs * 1.5, `${name} ${at.length}`)) {
      at.push(next);
    }
    return at;
  };
  // Nobody sends for the length of a lease after a dispatcher was killed, so that is done seldom.
  const onDispatcher = isShort
    ? [{ atMs: between(8_000, 16_000, 'blow'), act: 'kill' as const, bot: 'dispatcher' as const, forMs: 2_000 }]
    : [
        blow(draw('opening') < 0.5 ? between(200, 2_500, 'blow') : between(6_000, 20_000, 'blow'), 'first'),
        blow(ms * 0.55, 'second'),
      ];
  const kills = times('kill', KILL_EVERY_MS, between(3_000, 9_000, 'first kill')).map((atMs, index) => ({
    atMs,
    act: 'kill' as const,
    bot: 'another' as const,
    forMs: between(0, 6_000, `kill ${index} for`),
  }));
  const freezes = times('freeze', FREEZE_EVERY_MS, between(3_000, 9_000, 'first freeze')).map((atMs, index) => ({
    atMs,
    act: 'freeze' as const,
    bot: Math.floor(draw(`freeze ${index} bot`) * BOTS),
    forMs: between(500, 7_000, `freeze ${index} for`),
  }));
  const blows = times('store', STORE_EVERY_MS, between(6_000, 14_000, 'first store')).map((atMs, index) => ({
    atMs,
    act:
      store === 'freeze-and-kill' && draw(`store ${index} kill`) < 0.5
        ? ('kill-store' as const)
        : ('freeze-store' as const),
    forMs: between(500, 8_000, `store ${index} for`),
  }));
  const jumpEveryMs = isShort ? JUMP_EVERY_MS_IN_SHORT : JUMP_EVERY_MS;
  const jumps = chaosCalendarOf(seed)
    .walk(Math.floor(ms / jumpEveryMs))
    .map((to, index) => ({ atMs: (index + 1) * jumpEveryMs, act: 'jump' as const, to }));
  return [...onDispatcher, ...kills, ...freezes, ...(store === 'none' ? [] : blows), ...jumps].sort(
    (a, b) => a.atMs - b.atMs,
  );
}
