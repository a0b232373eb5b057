/** Work that one process at a time may do, such as preparing the store: the others wait until it is done. */

import type { UnderLease } from '../strategy/ports/leases';
import { createLeaseKeeper } from './hold-lease';

/** How long a holder may be silent before another takes its place; it beats four times in that time. */
const LENGTH_MS = 20_000;
const BEAT_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 500;

/** `holder` names this process to who reads the store; `monotonicMs` never goes back. */
export function createUnderLease(deps: {
  holder: string;
  monotonicMs: () => number;
  sleepMs: (ms: number) => Promise<void>;
}): UnderLease {
  return async (leases, name, work) => {
    const keeper = createLeaseKeeper({ ...deps, leases, lengthMs: LENGTH_MS });
    while ((await keeper.tryTake(name)) === null) await deps.sleepMs(LOOK_EVERY_MS);
    // A beat that fails is followed by another; work that goes on without its lease is guarded by versions.
    const beating = setInterval(() => void keeper.beat().catch(() => undefined), BEAT_EVERY_MS);
    try {
      return await work();
    } finally {
      clearInterval(beating);
      // A lease that cannot be given back runs out by itself; what the work came to is what counts.
      await keeper.release(name).catch(() => undefined);
    }
  };
}
