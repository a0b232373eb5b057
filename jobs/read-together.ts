/**
 * For cards that are built at the same moment: what several of them need is read once for all of them. It lives as long as
 * that moment, so nobody's card is drawn from anything older than its own beginning.
 */

import type { Store } from '../strategy/ports/store';

/**
 * @returns the store, to be used by those who begin now, and never again: rounds and plans are read once; roles and answers
 *   that are asked for in the same turn are read in one question
 */
export function readTogether(store: Store): Store {
  const { rounds, plans, roles, answers } = store;
  const answersOf = oncePer((planId: string) =>
    gathered(
      (tunnukset) => answers.ofMeasures(planId, tunnukset),
      ({ tunnus }) => tunnus,
    ),
  );
  return {
    ...store,
    rounds: { ...rounds, get: oncePer(rounds.get), ofPlan: oncePer(rounds.ofPlan) },
    plans: { ...plans, latest: oncePer(plans.latest) },
    roles: { ...roles, withIds: gathered(roles.withIds, ({ id }) => id) },
    answers: { ...answers, ofMeasures: (planId, tunnukset) => answersOf(planId)(tunnukset) },
  };
}

function oncePer<Result>(read: (key: string) => Result): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = read(key);
    known.set(key, result);
    return result;
  };
}

/** Each gets their own of the answer to all, in its order. */
function gathered<Found>(
  read: (keys: readonly string[]) => Promise<Found[]>,
  keyOf: (found: Found) => string,
): (keys: readonly string[]) => Promise<Found[]> {
  let wanted = new Set<string>();
  let reading: Promise<Found[]> | null = null;

  async function readWanted(): Promise<Found[]> {
    // Whoever asks in this turn of the queue is still to come.
    await null;
    const keys = [...wanted];
    wanted = new Set();
    reading = null;
    return read(keys);
  }

  return async (keys) => {
    for (const key of keys) wanted.add(key);
    reading ??= readWanted();
    const found = await reading;
    const own = new Set(keys);
    return found.filter((one) => own.has(keyOf(one)));
  };
}
