/** Reads what one official's card shows now, from the store: as much of the round as their own questions need, no more. */

import type { AskView } from '../strategy/ask-view';
import type { Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import { type RoundRecords, viewAsk } from '../strategy/view-ask';
import { readPlanOf } from './read-records';

export interface ReadAsk {
  /** Of this official's questions only: the questions, all answers about their measures, and the roles that these name. */
  records: RoundRecords;
  view: AskView;
}

/** @returns null when there is no such round */
export async function readAsk(store: Store, roundId: string, official: Official): Promise<ReadAsk | null> {
  const round = await store.rounds.get(roundId);
  return round ? readAskIn(store, round, official) : null;
}

/** The same for a round that has been read. */
export async function readAskIn(store: Store, round: Round, official: Official): Promise<ReadAsk> {
  const [plan, rounds, questions] = await Promise.all([
    readPlanOf(store, round),
    store.rounds.ofPlan(round.planId),
    store.questions.ofOfficial(round.id, official.id),
  ]);
  const asked = new Set(questions.map(({ tunnus }) => tunnus));
  const named = plan.measures.filter(({ tunnus }) => asked.has(tunnus)).flatMap(({ roleIds }) => roleIds);
  const roleIds = new Set([...named, ...questions.map(({ roleId }) => roleId)]);
  const [answers, roles] = await Promise.all([
    store.answers.ofMeasures(round.planId, [...asked]),
    store.roles.withIds([...roleIds]),
  ]);
  const records = { plan, round, rounds, questions, answers, roles };
  return { records, view: viewAsk(records, official) };
}
