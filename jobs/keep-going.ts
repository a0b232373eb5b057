/** Does one of many like things, so that its mistake does not keep the others waiting; a store that is away stops them all. */

import { StoreUnavailable } from '../strategy/errors';
import type { Log } from '../strategy/ports/log';

/**
 * @param what names the thing in the log
 * @returns true when it was done; false when it failed, which is in the log and taken up by the next run
 * @throws StoreUnavailable
 */
export async function keepGoing(
  log: Log,
  what: Record<string, string>,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    log.error({ ...what, error: String(error) }, 'this one failed and is taken up by the next run');
    return false;
  }
}
