/**
 * For one run of what is due: the lists that many of its steps decide from are read once for all of them, until one of them
 * writes to the same collection. Single records are read anew each time, and a save over what somebody else has written
 * meanwhile fails by its version, so a decision from such a list is as safe as one from a list of its own.
 */

import type { Store } from '../strategy/ports/store';

/**
 * @param store everything is read and written there
 * @returns the store for one run, and never longer: what another process writes during it is seen by the next one
 */
export function readOnce(store: Store): Store {
  const { plans, roles, officials, rounds, questions, asks, answers, deliveries } = store;
  return {
    ...store,
    plans: listing(({ once, writing }) => ({ ...plans, add: writing(plans.add), latest: once(plans.latest) })),
    roles: listing(({ once, writing }) => ({
      ...roles,
      add: writing(roles.add),
      save: writing(roles.save),
      ofPlan: once(roles.ofPlan),
    })),
    officials: listing(({ once, writing }) => ({
      ...officials,
      add: writing(officials.add),
      save: writing(officials.save),
      ofTenant: once(officials.ofTenant),
    })),
    rounds: listing(({ once, writing }) => ({
      ...rounds,
      add: writing(rounds.add),
      save: writing(rounds.save),
      ofPlan: once(rounds.ofPlan),
    })),
    questions: listing(({ once, writing }) => ({
      ...questions,
      add: writing(questions.add),
      save: writing(questions.save),
      ofRound: once(questions.ofRound),
    })),
    asks: listing(({ once, writing }) => ({
      ...asks,
      add: writing(asks.add),
      save: writing(asks.save),
      ofRound: once(asks.ofRound),
    })),
    answers: listing(({ once, writing }) => ({
      ...answers,
      append: writing(answers.append),
      ofRound: once(answers.ofRound),
      ofPlan: once(answers.ofPlan),
    })),
    deliveries: listing(({ once, writing }) => ({
      ...deliveries,
      add: writing(deliveries.add),
      save: writing(deliveries.save),
      ofRound: once(deliveries.ofRound),
      ofOfficial: once(deliveries.ofOfficial),
    })),
  };
}

interface Lists {
  /** Read again only after a write. */
  once<Found>(read: (key: string) => Promise<Found>): (key: string) => Promise<Found>;
  writing<Given extends unknown[], Outcome>(
    write: (...given: Given) => Promise<Outcome>,
  ): (...given: Given) => Promise<Outcome>;
}

/** The lists of one collection: any write makes all of them old. */
function listing<Port>(portOver: (lists: Lists) => Port): Port {
  const kept: Map<string, unknown>[] = [];
  const forget = () => {
    for (const lists of kept) lists.clear();
  };
  return portOver({
    once<Found>(read: (key: string) => Promise<Found>) {
      const known = new Map<string, Promise<Found>>();
      kept.push(known);
      return (key: string) => {
        const before = known.get(key);
        if (before) return before;
        const reading = read(key).then((found) => Object.freeze(found));
        known.set(key, reading);
        reading.catch(() => known.delete(key));
        return reading;
      };
    },
    writing:
      (write) =>
      async (...given) => {
        try {
          return await write(...given);
        } finally {
          forget();
        }
      },
  });
}
