/**
 * Runs what is due, one run at a time over all processes: whoever holds the lease runs, the others look again at the next
 * tick. Calls that come during a run are served by one more run after it.
 */

import { createLeaseKeeper } from './hold-lease';
import type { JobDeps } from './job-deps';
import { runDue } from './run-due';

export interface DueRunner {
  /** Begins to hold the lease and to look for what others have put into the outbox. */
  start(): void;
  /** True when this process is the dispatcher; takes the lease when nobody has it. */
  isDispatcher(): Promise<boolean>;
  /** Runs what is due and resolves when that is done; `held-elsewhere` when another process is at it. */
  run(): Promise<'done' | 'held-elsewhere'>;
  /** Asks for a run soon; never rejects. */
  runSoon(): void;
  /** Ends the run under way after the request it is at, and gives the lease back. */
  stop(): Promise<void>;
}

const LEASE = 'run-due';
/** Longer than the slowest single request to Teams, so that a living holder is never taken for dead. */
const LEASE_LENGTH_MS = 30_000;
const BEAT_EVERY_MS = 5_000;

export function createDueRunner(
  deps: Omit<JobDeps, 'holdsLease' | 'isStopping'> & { monotonicMs: () => number },
): DueRunner {
  const keeper = createLeaseKeeper({
    leases: deps.store.leases,
    holder: deps.worker,
    lengthMs: LEASE_LENGTH_MS,
    monotonicMs: deps.monotonicMs,
  });
  let current: Promise<'done' | 'held-elsewhere'> | null = null;
  let following: Promise<'done' | 'held-elsewhere'> | null = null;
  let isStopping = false;

  // The lease is kept between runs, so that one process stays the dispatcher and epochs do not pile up.
  // At each beat the holder also looks for what other processes have put into the outbox, and a rival whether it may begin.
  const beat = async () => {
    await keeper.beat();
    if (current) return;
    const isWanted = keeper.holds(LEASE)
      ? (await deps.store.deliveries.due(deps.now(), 1)).length > 0
      : (await keeper.tryTake(LEASE)) !== null;
    if (isWanted) runSoon();
  };
  let beating: NodeJS.Timeout | null = null;

  const runOnce = async () => {
    if (isStopping || !(await keeper.tryTake(LEASE))) return 'held-elsewhere' as const;
    const holdsLease = () => !isStopping && keeper.holds(LEASE);
    await runDue({ ...deps, holdsLease, isStopping: () => isStopping }, deps.now());
    return 'done' as const;
  };

  const begin = () => {
    current = runOnce().finally(() => {
      current = null;
    });
    return current;
  };

  const run = async (): Promise<'done' | 'held-elsewhere'> => {
    if (!current) return begin();
    following ??= current
      .catch(() => undefined)
      .then(() => {
        following = null;
        return begin();
      });
    return following;
  };

  function runSoon(): void {
    if (isStopping) return;
    run().catch((error: unknown) => deps.log.error({ error: String(error) }, 'what is due could not be done'));
  }

  return {
    start() {
      beating ??= setInterval(() => {
        beat().catch((error: unknown) => deps.log.warn({ error: String(error) }, 'the lease could not be renewed'));
      }, BEAT_EVERY_MS);
    },
    isDispatcher: async () => !isStopping && (await keeper.tryTake(LEASE)) !== null,
    run,
    runSoon,
    stop: async () => {
      isStopping = true;
      if (beating) clearInterval(beating);
      await (following ?? current)?.catch(() => undefined);
      await keeper.release(LEASE).catch(() => undefined);
    },
  };
}
