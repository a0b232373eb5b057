/**
 * A store for a program that must start and answer before its database does, and outlive its absence: until the store opens,
 * every call throws `StoreUnavailable` with the reason of the last try, and an outage is told once, not call by call.
 */

import { StoreUnavailable, ToteumaError } from '../strategy/errors';
import type { Store } from '../strategy/ports/store';
import type { Documents } from './documents';
import type { Outage } from './outage';
import { createStoreOverDocuments } from './store-over-documents';

export interface AwaitedStore {
  store: Store;
  /** Resolves when the store is open; rejects when no waiting opens it (`Refused`). Neither, once it is closed. */
  opened: Promise<void>;
}

/**
 * Tries at once, and again and again while the store cannot be opened now.
 *
 * @param open gives an engine that is ready for use, or throws `StoreUnavailable` to be called again
 * @param retryMs how long to rest between two tries
 * @param outage is told what failed and what worked, before and after the opening
 */
export function awaitStore({
  open,
  retryMs,
  outage,
}: {
  open: () => Promise<Documents>;
  retryMs: number;
  outage: Outage;
}): AwaitedStore {
  let current: Documents | null = null;
  let why = new StoreUnavailable('it has not been opened yet.');
  let isClosed = false;
  let wake: () => void = () => undefined;

  async function tryToOpen(): Promise<void> {
    try {
      const engine = await open();
      current = engine;
      outage.worked();
      // Closed while it was being opened: nobody else would close it.
      if (isClosed) await engine.close();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      why = error;
      if (!isClosed) outage.failed(error);
    }
  }

  async function openAtLast(): Promise<void> {
    try {
      for (await tryToOpen(); current === null && !isClosed; await tryToOpen()) await rest();
    } catch (error) {
      // What the callers read from now on is why.
      if (error instanceof ToteumaError) why = new StoreUnavailable(error.message, error);
      if (!isClosed) throw error;
    }
    if (isClosed) await new Promise(() => undefined);
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, retryMs).unref();
    });
  }

  /** A disk that is full can still be read: only a write that works ends an outage in which a write failed. */
  let isWriteMissing = false;

  async function use<Result>(act: (engine: Documents) => Promise<Result>, does: 'read' | 'write'): Promise<Result> {
    if (current === null) throw why;
    try {
      const result = await act(current);
      if (does === 'write') isWriteMissing = false;
      if (!isWriteMissing) outage.worked();
      return result;
    } catch (error) {
      if (error instanceof StoreUnavailable && !isClosed) {
        isWriteMissing ||= does === 'write';
        outage.failed(error);
      }
      throw error;
    }
  }

  const documents: Documents = {
    insert: (...given) => use((engine) => engine.insert(...given), 'write'),
    get: (...given) => use((engine) => engine.get(...given), 'read'),
    replace: (...given) => use((engine) => engine.replace(...given), 'write'),
    find: (...given) => use((engine) => engine.find(...given), 'read'),
    findIds: (...given) => use((engine) => engine.findIds(...given), 'read'),
    put: (...given) => use((engine) => engine.put(...given), 'write'),
    clear: (...given) => use((engine) => engine.clear(...given), 'write'),
    makeIndexes: () => use((engine) => engine.makeIndexes(), 'write'),
    ping: () => use((engine) => engine.ping(), 'write'),
    async close() {
      isClosed = true;
      wake();
      await current?.close();
    },
  };
  return { store: createStoreOverDocuments(documents), opened: openAtLast() };
}
