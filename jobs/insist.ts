/** Writes down what this process alone knows, such as that a card arrived, also when the store is away for a while. */

import { StoreUnavailable } from '../strategy/errors';
import type { JobDeps } from './job-deps';

const PAUSE_MS = 1_000;
/** Less than an attempt without a result waits before it is repeated: until then nobody repeats it. */
const LONGEST_MS = 4 * 60_000;
/** A process that was told to end tries so much longer: store and bot are often restarted together. */
const LONGEST_WHILE_STOPPING_MS = 8_000;

/**
 * Tries again while the store is away: at most for four minutes, and for eight seconds once the process was told to end.
 *
 * @throws StoreUnavailable when the time is over
 */
export async function insist<Result>(
  deps: Pick<JobDeps, 'isStopping' | 'monotonicMs' | 'sleepMs'>,
  write: () => Promise<Result>,
): Promise<Result> {
  let untilMs = deps.monotonicMs() + LONGEST_MS;
  for (let wasStopping = false; ; ) {
    try {
      return await write();
    } catch (error) {
      if (deps.isStopping() && !wasStopping) {
        wasStopping = true;
        untilMs = Math.min(untilMs, deps.monotonicMs() + LONGEST_WHILE_STOPPING_MS);
      }
      if (!(error instanceof StoreUnavailable) || deps.monotonicMs() >= untilMs) throw error;
      await deps.sleepMs(PAUSE_MS);
    }
  }
}
