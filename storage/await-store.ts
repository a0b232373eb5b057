/**
 * A store for a program that must start and answer before its database does: until the store opens, every call throws
 * `StoreUnavailable` with the reason of the last try.
 */

import { StoreUnavailable, ToteumaError } from '../strategy/errors';
import type { Store } from '../strategy/ports/store';
import type { Documents } from './documents';
import { openDocuments, type StoreOptions } from './open-store';
import { createStoreOverDocuments } from './store-over-documents';

export interface AwaitedStore {
  store: Store;
  /** Whether the first try opened it. */
  isOpen: boolean;
  /** Resolves when the store is open; rejects with `Refused` when its data may not be touched. Never, once closed. */
  opened: Promise<void>;
}

/**
 * Tries at once, and again and again while the store cannot be opened now. Throws `Refused` when the first try finds an
 * address or data that no waiting mends.
 *
 * @param onFailure is told of each try that failed
 */
export async function awaitStore(
  address: string,
  options: StoreOptions,
  { retryMs, onFailure }: { retryMs: number; onFailure: (error: StoreUnavailable) => void },
): Promise<AwaitedStore> {
  let current: Documents | null = null;
  let why = new StoreUnavailable('it has not been opened yet.');
  let isClosed = false;
  let wake: () => void = () => undefined;

  async function tryToOpen(): Promise<boolean> {
    try {
      const opening = await openDocuments(address, options);
      if (isClosed) await opening.close();
      current = opening;
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      why = error;
      onFailure(error);
      return false;
    }
  }

  async function keepTrying(): Promise<void> {
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, retryMs).unref();
      });
      if (isClosed) return new Promise(() => undefined);
      if (await tryToOpen()) return;
    }
  }

  function now(): Documents {
    if (current === null) throw why;
    return current;
  }

  const documents: Documents = {
    insert: async (...given) => now().insert(...given),
    get: async (...given) => now().get(...given),
    replace: async (...given) => now().replace(...given),
    find: async (...given) => now().find(...given),
    put: async (...given) => now().put(...given),
    clear: async (...given) => now().clear(...given),
    makeIndexes: async () => now().makeIndexes(),
    ping: async () => now().ping(),
    async close() {
      isClosed = true;
      wake();
      await current?.close();
    },
  };
  const isOpen = await tryToOpen();
  const opened = isOpen
    ? Promise.resolve()
    : keepTrying().catch((error: unknown) => {
        // Refused after all: what the callers read from now on is why.
        if (error instanceof ToteumaError) why = new StoreUnavailable(error.message);
        throw error;
      });
  return { store: createStoreOverDocuments(documents), isOpen, opened };
}
