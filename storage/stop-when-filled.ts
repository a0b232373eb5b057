/**
 * An engine for programs that work on a store: it takes and gives nothing more once a copy or a restore has begun to fill
 * the store under them, also when that has ended meanwhile. What they remember is of another installation then.
 */

import { StoreUnavailable } from '../strategy/errors';
import type { Documents } from './documents';
import { type FillingNote, readFilling } from './filling-note';

/**
 * The note is read at every look for a lease, which every process of a bot makes every few seconds (jobs/keep-due-done.ts);
 * so a bot stops within one beat, and the rest costs nothing.
 *
 * @param documents of a store that is not being filled now
 */
export async function stopWhenFilled(documents: Documents): Promise<Documents> {
  const atOpening = await readFilling(documents);
  let stopped: StoreUnavailable | null = null;

  async function use<Result>(act: () => Promise<Result>): Promise<Result> {
    if (stopped !== null) throw stopped;
    return act();
  }

  async function look(): Promise<void> {
    const note = await readFilling(documents);
    if (note !== null && isAnother(note, atOpening)) stopped ??= stoppedBy(note);
  }

  return {
    insert: (...given) => use(() => documents.insert(...given)),
    get: (...given) => use(() => documents.get(...given)),
    replace: (...given) => use(() => documents.replace(...given)),
    async find(...given) {
      if (given[0] === 'leases' && stopped === null) await look();
      return use(() => documents.find(...given));
    },
    findIds: (...given) => use(() => documents.findIds(...given)),
    put: (...given) => use(() => documents.put(...given)),
    clear: (...given) => use(() => documents.clear(...given)),
    makeIndexes: () => use(() => documents.makeIndexes()),
    ping: () => use(() => documents.ping()),
    close: () => documents.close(),
  };
}

function isAnother(note: FillingNote, atOpening: FillingNote | null): boolean {
  return note.is === 'under-way' || note.turn !== atOpening?.turn;
}

function stoppedBy({ kind }: FillingNote): StoreUnavailable {
  return new StoreUnavailable(
    `a ${kind} has filled it, or is filling it, while this program ran. Stop the program; start it when the ${kind} is complete.`,
  );
}
