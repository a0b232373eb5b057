/**
 * A bell in the store, by which any process tells the one that runs what is due that there is something to do. Rings are
 * counted, not kept: however many come between two looks, one run serves them all.
 */

import type { Leases } from '../strategy/ports/leases';

export interface Bell {
  /** To be called after what is to be seen has been stored. */
  ring(): Promise<void>;
  /** Changes with every ring; what was stored before a ring is there for whoever sees the number changed. */
  rings(): Promise<number>;
}

/**
 * The bell is a lease that nobody holds: its only epoch stands for ever, and its beat counts. Of rings at the same moment
 * one may be counted for all, which is enough: each of them had stored what it rings for.
 *
 * @param by names this process to who reads the store
 */
export function createBell(deps: { leases: Leases; name: string; by: string }): Bell {
  const { leases, name, by } = deps;
  return {
    async ring() {
      if ((await leases.latest(name)) === null) await leases.claim(name, 1, by);
      await leases.beat(name, 1);
    },
    rings: async () => (await leases.latest(name))?.beat ?? 0,
  };
}
