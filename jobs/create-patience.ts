/**
 * For loops that read, decide and write guarded by what was read: others may come in between, but not for ever. Where a
 * write stands that nobody can read yet (a replica set without its majority), the loop would otherwise spin.
 */

import { StoreUnavailable } from '../strategy/errors';

/** Rivals for one record are few and quick; so many tries without a pause settle them. */
const FREE_TRIES = 8;
const MOST_TRIES = 24;
const LONGEST_PAUSE_MS = 250;

/**
 * @returns to be awaited before each further try: at once at first, then with a growing pause
 * @throws StoreUnavailable (from what it returns) after about four seconds
 */
export function createPatience(): () => Promise<void> {
  let tries = 0;
  return async () => {
    tries += 1;
    if (tries > MOST_TRIES) throw new StoreUnavailable('what was written cannot be read back yet.');
    if (tries <= FREE_TRIES) return;
    const pauseMs = Math.min(2 ** (tries - FREE_TRIES) * 8, LONGEST_PAUSE_MS);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  };
}
