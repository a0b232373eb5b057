/** Reads what one official's card shows now, from the store. */

import type { AskView } from '../strategy/ask-view';
import type { Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';
import { type RoundRecords, viewAsk } from '../strategy/view-ask';
import { readRecords } from './read-records';

export interface ReadAsk {
  records: RoundRecords;
  view: AskView;
}

/** @returns null when there is no such round */
export async function readAsk(store: Store, roundId: string, official: Official): Promise<ReadAsk | null> {
  const round = await store.rounds.get(roundId);
  if (!round) return null;
  const records = await readRecords(store, round);
  return { records, view: viewAsk(records, official) };
}
