/**
 * Holds leases for one process: at most one process at a time believes that it holds a name. Runs on a monotonic clock
 * only; a holder stops believing before any rival may begin, also when it was frozen or cut off from the store.
 */

import type { Leases } from '../strategy/ports/leases';

export interface LeaseKeeper {
  /**
   * Takes the lease when nobody has it, its holder let go, its holder's beat has stood still for the lease's length since
   * this keeper first saw it, or it ran out here and nobody took it since; null otherwise. The epoch when it is held already. Call it again and again: each call looks once.
   */
  tryTake(name: string): Promise<{ epoch: number } | null>;
  /** True while the last beat that reached the store began less than the lease's length ago. To be asked before each act. */
  holds(name: string): boolean;
  /** Renews every lease held; to be called several times within a lease's length. Returns the names that were lost. */
  beat(): Promise<string[]>;
  /** Lets go at once, so that a rival need not wait. Nothing when it is not held. */
  release(name: string): Promise<void>;
}

interface Held {
  epoch: number;
  /** Beginning of the last beat that succeeded: the store saw it then or later, so rivals wait at least as long. */
  beatenAtMs: number;
}

interface Seen {
  epoch: number;
  beat: number;
  sinceMs: number;
}

/** `monotonicMs` never goes back and is not the calendar clock; only differences of it are used. */
export function createLeaseKeeper(deps: {
  leases: Leases;
  /** Names this process to who reads the store. */
  holder: string;
  lengthMs: number;
  monotonicMs: () => number;
}): LeaseKeeper {
  const { leases, holder, lengthMs, monotonicMs } = deps;
  const held = new Map<string, Held>();
  const seen = new Map<string, Seen>();
  /** The last epoch of each name that was this keeper's: while no later one is there, nobody else began. */
  const own = new Map<string, number>();

  function holds(name: string): boolean {
    const lease = held.get(name);
    return lease !== undefined && monotonicMs() - lease.beatenAtMs < lengthMs;
  }

  /** True when the holder of this epoch has been watched without a beat for the lease's length. */
  function isSilent(name: string, epoch: number, beat: number): boolean {
    const watched = seen.get(name);
    if (watched?.epoch === epoch && watched.beat === beat) return monotonicMs() - watched.sinceMs >= lengthMs;
    seen.set(name, { epoch, beat, sinceMs: monotonicMs() });
    return false;
  }

  return {
    async tryTake(name) {
      const present = held.get(name);
      if (present !== undefined && holds(name)) return { epoch: present.epoch };
      held.delete(name);
      const last = await leases.latest(name);
      const isFree = last === null || last.released || last.epoch === own.get(name);
      if (!isFree && !isSilent(name, last.epoch, last.beat)) return null;
      const epoch = (last?.epoch ?? 0) + 1;
      const beatenAtMs = monotonicMs();
      if (!(await leases.claim(name, epoch, holder))) return null;
      seen.delete(name);
      held.set(name, { epoch, beatenAtMs });
      own.set(name, epoch);
      return { epoch };
    },
    holds,
    async beat() {
      const lost: string[] = [];
      for (const [name, lease] of [...held]) {
        const beganAtMs = monotonicMs();
        if (holds(name) && (await leases.beat(name, lease.epoch))) {
          lease.beatenAtMs = beganAtMs;
        } else if (held.get(name) === lease) {
          held.delete(name);
          lost.push(name);
        }
      }
      return lost;
    },
    async release(name) {
      const lease = held.get(name);
      held.delete(name);
      if (lease !== undefined) await leases.release(name, lease.epoch);
    },
  };
}
