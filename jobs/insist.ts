/** Writes down what this process alone knows, such as that a card arrived, also when the store is away for a while. */

import { StoreUnavailable } from '../strategy/errors';
import type { JobDeps } from './job-deps';

const PAUSE_MS = 1_000;
/** As long as an attempt without a result waits before it is repeated: until then nobody repeats it. */
const MOST_TRIES = 240;

/** Tries again while the store is away, at most for four minutes and not once the process was told to end. */
export async function insist<Result>(
  deps: Pick<JobDeps, 'isStopping' | 'sleepMs'>,
  write: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries === MOST_TRIES || deps.isStopping()) throw error;
      await deps.sleepMs(PAUSE_MS);
    }
  }
}
