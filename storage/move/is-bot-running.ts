/** Whether a bot works on a store: one of all holds the dispatcher's lease and renews it, which anybody can watch. */

import { DISPATCHER_LEASE, type LeaseEpoch } from '../../strategy/ports/leases';
import type { Documents } from '../documents';
import { createLeases } from '../over-documents/leases';

/** What a bot may need for a beat beyond its time. */
const SLACK_MS = 1_500;

/** A lease that nobody holds is taken at the next beat of any bot: of one that has just started, or of the others of a fleet. */
const FREE_MS = DISPATCHER_LEASE.beatEveryMs + SLACK_MS;

/** A bot that follows one that died is silent until the lease has run out, and beats at its next beat. */
const HELD_MS = DISPATCHER_LEASE.lengthMs + FREE_MS;

const LOOK_EVERY_MS = 250;

export interface Watch {
  monotonicMs: () => number;
  sleepMs: (ms: number) => Promise<void>;
}

/**
 * At once in a store on which no bot has ever taken a turn. Otherwise until a beat is seen, and at most a little longer than
 * one may keep everybody waiting for it: some seconds after a clean stop, half a minute after a kill.
 */
export async function isBotRunning(documents: Documents, { monotonicMs, sleepMs }: Watch): Promise<boolean> {
  const leases = createLeases(documents);
  let seen = await leases.latest(DISPATCHER_LEASE.name);
  if (seen === null && !(await hasLeases(documents))) return false;
  for (let until = monotonicMs() + (isHeld(seen) ? HELD_MS : FREE_MS); monotonicMs() < until; ) {
    await sleepMs(LOOK_EVERY_MS);
    const last = await leases.latest(DISPATCHER_LEASE.name);
    if (last !== null && (last.epoch !== seen?.epoch || last.beat !== seen.beat)) return true;
    // One bot has stopped: from now on any other would take its turn.
    if (isHeld(seen) && !isHeld(last)) until = monotonicMs() + FREE_MS;
    seen = last;
  }
  return false;
}

function isHeld(lease: LeaseEpoch | null): boolean {
  return lease !== null && !lease.released;
}

/** A bot prepares the store and names its coordinators under leases before it takes the dispatcher's. */
async function hasLeases(documents: Documents): Promise<boolean> {
  return (await documents.findIds('leases', { index: 'id', equal: [], limit: 1 })).length > 0;
}
