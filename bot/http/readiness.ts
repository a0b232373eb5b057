/**
 * Whether work can be done now: the store can be read and written, and the program has begun. It answers in time also when
 * the store does not, and its reason is for the one who runs the server.
 */

import { ToteumaError } from '../../strategy/errors';
import type { Health } from './server';

/** Who asks (a load balancer, an administrator) seldom waits longer. */
const ANSWER_WITHIN_MS = 3_000;
const KEPT_MS = 1_000;

/** @param ping throws when the store cannot be used; a failure's words are given away only when they are ours */
export function createReadiness({
  ping,
  hasBegun,
  sleepMs,
}: {
  ping: () => Promise<void>;
  hasBegun: () => boolean;
  sleepMs: (ms: number) => Promise<void>;
}): Health {
  type State = Awaited<ReturnType<Health['ready']>>;
  const not = (reason: string): State => ({ ok: false, reason });

  async function stateOfStore(): Promise<State> {
    try {
      await ping();
      return { ok: true };
    } catch (error) {
      return not(error instanceof ToteumaError ? error.message : 'The store does not answer.');
    }
  }

  let probe: Promise<State> | null = null;

  /** One for all who ask meanwhile, and for a moment after: a probe writes, and must not be what a slow store fails of. */
  function sharedState(): Promise<State> {
    probe ??= stateOfStore().finally(() => {
      void sleepMs(KEPT_MS).then(() => {
        probe = null;
      });
    });
    return probe;
  }

  async function timeOut(): Promise<State> {
    await sleepMs(ANSWER_WITHIN_MS);
    return not(`The store does not answer within ${ANSWER_WITHIN_MS / 1_000} s.`);
  }

  return {
    async ready() {
      const state = await Promise.race([sharedState(), timeOut()]);
      return state.ok && !hasBegun() ? not('The store is open; the work has not begun yet.') : state;
    },
  };
}
