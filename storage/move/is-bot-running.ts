/** Whether a bot works on a store: it renews the dispatcher's lease every five seconds, which anybody can watch. */

import type { Documents } from '../documents';
import { createLeases } from '../over-documents/leases';

/** The lease that one bot of all on a store always holds (jobs/keep-due-done.ts). */
const DISPATCHER = 'run-due';
/** A bot that follows one that died is silent for 30 s, until the lease has run out, and then beats within 5 s. */
const WATCH_MS = 36_500;
const LOOK_EVERY_MS = 250;

export interface Watch {
  monotonicMs: () => number;
  sleepMs: (ms: number) => Promise<void>;
}

/** At once when no lease is held, as after a clean stop; otherwise it takes until the next beat, or as long as one may take. */
export async function isBotRunning(documents: Documents, { monotonicMs, sleepMs }: Watch): Promise<boolean> {
  const leases = createLeases(documents);
  const first = await leases.latest(DISPATCHER);
  if (first === null || first.released) return false;
  for (const until = monotonicMs() + WATCH_MS; monotonicMs() < until; ) {
    await sleepMs(LOOK_EVERY_MS);
    const last = await leases.latest(DISPATCHER);
    if (last === null || (last.epoch === first.epoch && last.released)) return false;
    if (last.epoch !== first.epoch || last.beat !== first.beat) return true;
  }
  return false;
}
