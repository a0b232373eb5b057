/** A store that counts the calls of its ports and otherwise does what the store under it does. */

import type { Store } from '../../strategy/ports/store';

/** Calls by name, such as `answers.append`. */
export type CallCounts = Map<string, number>;

export function createCountingStore(store: Store): { store: Store; counts: CallCounts } {
  const counts: CallCounts = new Map();

  function counted<Port extends object>(name: string, port: Port): Port {
    return new Proxy(port, {
      get(target, method) {
        const found: unknown = Reflect.get(target, method);
        if (typeof found !== 'function') return found;
        const call = `${name}.${String(method)}`;
        return (...given: unknown[]) => {
          counts.set(call, (counts.get(call) ?? 0) + 1);
          return found.apply(target, given);
        };
      },
    });
  }

  const ports = Object.entries(store).map(([name, port]) => [
    name,
    typeof port === 'object' ? counted(name, port) : port,
  ]);
  return { store: Object.fromEntries(ports) as Store, counts };
}
