/** Opens stores as the program does, with time-outs that are short enough for tests. */

import { createUnderLease } from '../../jobs/under-lease';
import { openStore, type StoreOptions } from '../../storage/open-store';
import type { UnderLease } from '../../strategy/ports/leases';
import type { Store } from '../../strategy/ports/store';

export const STORE_OPTIONS: StoreOptions = {
  mongo: { timeoutMs: 5_000, poolSize: 20 },
  underLease: createUnderLease({
    holder: `test-${process.pid}`,
    monotonicMs: () => performance.now(),
    sleepMs: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }),
};

/** A turn that nobody competes for. */
export const alone: UnderLease = (_leases, _name, work) => work();

export function openAStore(address: string): Promise<Store> {
  return openStore(address, STORE_OPTIONS);
}
