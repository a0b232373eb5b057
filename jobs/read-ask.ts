/** Reads what one official's card shows now, from the store: as much of the round as their own questions need, no more. */

import type { AskView } from '../strategy/ask-view';
import type { Official } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import type { Question } from '../strategy/question';
import type { Role } from '../strategy/role';
import type { Round } from '../strategy/round';
import { type RoundRecords, viewAsk } from '../strategy/view-ask';
import { viewAskFor } from '../strategy/view-ask-for';
import { readPlanOf } from './read-records';

export interface ReadAsk {
  /**
   * Of this official's questions only, under rule `any` with their siblings: the questions, all answers about their measures,
   * and the roles that these name.
   */
  records: RoundRecords;
  view: AskView;
  /** Whose ask it is. */
  owner: Official;
}

/** @returns null when there is no such round */
export async function readAsk(store: Store, roundId: string, official: Official): Promise<ReadAsk | null> {
  const round = await store.rounds.get(roundId);
  return round ? readAskIn(store, round, official) : null;
}

/**
 * An official's ask as somebody reads it who may answer for them.
 *
 * @param ask the ask, or a question of it
 * @returns null when there is none, and to whom none of it is shown
 */
export async function readAskFor(
  store: Store,
  { roundId, officialId }: { roundId: string; officialId: string },
  reader: Official,
): Promise<ReadAsk | null> {
  const [round, owner] = await Promise.all([
    store.rounds.get(roundId),
    officialId === reader.id ? reader : store.officials.get(officialId),
  ]);
  if (!round || owner?.tenantId !== round.tenantId) return null;
  const records = await recordsOf(store, round, owner);
  const view = viewAskFor(records, owner, reader);
  return view && { records, view, owner };
}

/** An official's own ask in a round that has been read. */
export async function readAskIn(store: Store, round: Round, official: Official): Promise<ReadAsk> {
  const records = await recordsOf(store, round, official);
  return { records, view: viewAsk(records, official), owner: official };
}

async function recordsOf(store: Store, round: Round, official: Official): Promise<RoundRecords> {
  const [plan, rounds, own] = await Promise.all([
    readPlanOf(store, round),
    store.rounds.ofPlan(round.planId),
    store.questions.ofOfficial(round.id, official.id),
  ]);
  // Who has nothing left is told what became of it.
  const questions = own.length > 0 ? own : await handedOnBy(store, round, official);
  const asked = new Set(questions.map(({ tunnus }) => tunnus));
  const named = plan.measures.filter(({ tunnus }) => asked.has(tunnus)).flatMap(({ roleIds }) => roleIds);
  const roleIds = new Set([...named, ...questions.map(({ roleId }) => roleId)]);
  const [answers, roles, siblings] = await Promise.all([
    store.answers.ofMeasures(round.planId, [...asked]),
    store.roles.withIds([...roleIds]),
    siblingsOf(store, questions, plan),
  ]);
  return {
    plan,
    round,
    rounds,
    questions: [...questions, ...siblings],
    answers,
    roles: [...roles, ...(await superiorsOf(store, questions, roles)), ...(await subordinatesOf(store, roles))],
  };
}

/** Under rule `any` what the measure's other roles were asked: an answer to one that is disputed does not count. */
async function siblingsOf(store: Store, questions: readonly Question[], { measures }: Plan): Promise<Question[]> {
  const own = new Set(questions.map(({ id }) => id));
  const ids = questions.flatMap(({ sharedId, tunnus }) => {
    const measure = sharedId === undefined ? undefined : measures.find((one) => one.tunnus === tunnus);
    return measure?.roleIds.map((roleId) => `${sharedId}/${roleId.slice(roleId.indexOf('/') + 1)}`) ?? [];
  });
  const found = await Promise.all([...new Set(ids)].filter((id) => !own.has(id)).map((id) => store.questions.get(id)));
  return found.filter((question) => question !== null);
}

async function handedOnBy(store: Store, round: Round, { id }: Official): Promise<Question[]> {
  const questions = await store.questions.ofRound(round.id);
  return questions.filter(({ handOvers }) => handOvers.some(({ fromOfficialId }) => fromOfficialId === id));
}

/** Whether a role with a deputy heads the city is told by who stands below it: then nobody is told of its silence. */
async function subordinatesOf(store: Store, roles: readonly Role[]): Promise<Role[]> {
  const top = roles.find(
    ({ superiorRole, tenures }) => superiorRole === null && tenures.some(({ deputyId }) => deputyId),
  );
  if (!top) return [];
  const known = new Set(roles.map(({ id }) => id));
  return (await store.roles.ofPlan(top.planId)).filter(({ id }) => !known.has(id));
}

/** Those who may have recorded an answer: they are named by their role. */
async function superiorsOf(store: Store, questions: readonly Question[], roles: readonly Role[]): Promise<Role[]> {
  if (!questions.some(({ escalations = [] }) => escalations.length > 0)) return [];
  const known = new Set(roles.map(({ id }) => id));
  const superiors = roles.flatMap(({ superiorRole }) => superiorRole ?? []).filter((id) => !known.has(id));
  return store.roles.withIds([...new Set(superiors)]);
}
