/**
 * Runs what is due, one run at a time over all processes: whoever holds the lease runs, and the others ring for it. Calls
 * that come during a run are served by one more run after it.
 */

import { StoreUnavailable } from '../strategy/errors';
import { DISPATCHER_LEASE } from '../strategy/ports/leases';
import { createBell } from './bell';
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
  /** Asks for a run soon, in this process or, within a few seconds, in the one that is the dispatcher; never rejects. */
  runSoon(): void;
  /** Ends the run under way after the request it is at, and gives the lease back. */
  stop(): Promise<void>;
}

const LEASE = DISPATCHER_LEASE.name;
const MOST_LEFT_OVER = 100;
const BELL = 'run-due-bell';

export function createDueRunner(deps: Omit<JobDeps, 'holdsLease' | 'isStopping'>): DueRunner {
  const keeper = createLeaseKeeper({
    leases: deps.store.leases,
    holder: deps.worker,
    lengthMs: DISPATCHER_LEASE.lengthMs,
    monotonicMs: deps.monotonicMs,
  });
  const bell = createBell({ leases: deps.store.leases, name: BELL, by: deps.worker });
  let current: Promise<'done' | 'held-elsewhere'> | null = null;
  let following: Promise<'done' | 'held-elsewhere'> | null = null;
  let wish: Promise<void> = Promise.resolve();
  let isStopping = false;
  /** The bell's count that the last whole run has seen. */
  let served: number | null = null;

  const take = async (): Promise<boolean> => {
    if (isStopping) return false;
    const isHeld = keeper.holds(LEASE);
    const lease = await keeper.tryTake(LEASE);
    if (lease && !isHeld) deps.log.info(lease, 'this process runs what is due from now on');
    return lease !== null;
  };

  /** What was due and stayed so at the last run, for a mistake of ours: the minute's tick takes it up, not every beat. */
  let leftOver: ReadonlySet<string> = new Set();

  /** Whether another process has rung, or has put into the outbox what can go now: two small readings. */
  const isAskedByOthers = async () => {
    if ((await bell.rings()) !== served) return true;
    const due = await deps.store.deliveries.due(deps.now(), leftOver.size + 1);
    return due.some(({ id }) => !leftOver.has(id));
  };

  // The lease is kept between runs, so that one process stays the dispatcher and epochs do not pile up.
  // At each beat the holder also looks for what other processes want of it, and a rival whether it may begin.
  const look = async () => {
    const lost = await keeper.beat();
    if (lost.length > 0) deps.log.warn({}, 'the lease was lost; another process may run what is due');
    if (current) return;
    if (keeper.holds(LEASE) ? await isAskedByOthers() : await take()) runSoon();
  };
  let beating: NodeJS.Timeout | null = null;
  let underWay: Promise<void> | null = null;
  /** One at a time, however slow the store is. */
  const beat = () => {
    underWay ??= look()
      .catch((error: unknown) => {
        if (!isOfStore(error)) deps.log.warn({ error: String(error) }, 'the lease could not be renewed');
      })
      .finally(() => {
        underWay = null;
      });
  };

  const runOnce = async () => {
    if (isStopping || !(await take())) return 'held-elsewhere' as const;
    // A run that breaks off is begun again at the next beat.
    served = null;
    // Before the run: a ring that comes during it may be for something that it has passed already.
    const rings = await bell.rings();
    const holdsLease = () => !isStopping && keeper.holds(LEASE);
    await runDue({ ...deps, holdsLease, isStopping: () => isStopping }, deps.now());
    served = rings;
    leftOver = new Set((await deps.store.deliveries.due(deps.now(), MOST_LEFT_OVER)).map(({ id }) => id));
    return 'done' as const;
  };

  const begin = () => {
    current = runOnce().finally(() => {
      current = null;
    });
    return current;
  };

  const run = async (): Promise<'done' | 'held-elsewhere'> => {
    // First of all: between the end of a run and the beginning of the one after it, nobody else begins.
    if (following) return following;
    if (!current) return begin();
    following = current
      .catch(() => undefined)
      .then(() => {
        following = null;
        return begin();
      });
    return following;
  };

  function runSoon(): void {
    if (isStopping) return;
    wish = run()
      .then((outcome) => (outcome === 'held-elsewhere' && !isStopping ? bell.ring() : undefined))
      .catch((error: unknown) => {
        if (!isOfStore(error)) deps.log.error({ error: String(error) }, 'what is due could not be done');
      });
  }

  return {
    start() {
      beating ??= setInterval(beat, DISPATCHER_LEASE.beatEveryMs);
    },
    isDispatcher: async () => !isStopping && (await take()),
    run,
    runSoon,
    stop: async () => {
      isStopping = true;
      if (beating) clearInterval(beating);
      deps.pace.end();
      await underWay;
      await (following ?? current)?.catch(() => undefined);
      await wish;
      await keeper.release(LEASE).catch(() => undefined);
    },
  };
}

/** A store that is away tells so itself, once for all who meet it. */
function isOfStore(error: unknown): boolean {
  return error instanceof StoreUnavailable;
}
