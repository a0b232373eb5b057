/** Reads what somebody who was told of missing answers sees of them now. */

import { type EscalationView, isToldOf, viewEscalation } from '../strategy/escalation-view';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';
import { readRecords } from './read-records';

export async function readEscalation(store: Store, round: Round, officialId: string): Promise<EscalationView> {
  return escalationIn(store, await readRecords(store, round), officialId);
}

/** The same from records that have been read. */
export async function escalationIn(
  { officials }: Pick<Store, 'officials'>,
  records: RoundRecords,
  officialId: string,
): Promise<EscalationView> {
  const told = records.questions.filter((question) => isToldOf(question, officialId));
  const ids = [...new Set(told.map((question) => question.officialId))];
  const people = await Promise.all(ids.map((id) => officials.get(id)));
  const names = new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
  return viewEscalation(records, names, officialId);
}
