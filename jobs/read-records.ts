/**
 * Reads everything of one round that views, cards and digests are derived from. What was answered in other rounds is read
 * only for those who show it or compare with it: it grows from year to year.
 */

import type { Plan } from '../strategy/plan';
import { planInRound } from '../strategy/plan-in-round';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';

/**
 * @param round stored round; one that is not open yet is seen through the newest plan version
 * @throws when the plan of the round is not in the store
 */
export async function readRecords(store: Store, round: Round): Promise<RoundRecords> {
  const [plan, rounds, questions, answers, roles] = await Promise.all([
    readPlanOf(store, round),
    store.rounds.ofPlan(round.planId),
    store.questions.ofRound(round.id),
    store.answers.ofRound(round.id),
    store.roles.ofPlan(round.planId),
  ]);
  return { plan, round, rounds, questions, answers, roles };
}

/** The same with the answers of the plan's other rounds. */
export async function readRecordsOverRounds(store: Store, round: Round): Promise<RoundRecords> {
  const [records, answers] = await Promise.all([readRecords(store, round), store.answers.ofPlan(round.planId)]);
  return { ...records, answers };
}

/** The plan as the round sees it; throws when it is not in the store. */
export async function readPlanOf(store: Pick<Store, 'plans'>, { id, planId, planVersion }: Round): Promise<Plan> {
  const [newest, opened] = await Promise.all([
    store.plans.latest(planId),
    planVersion === null ? null : store.plans.get(planId, planVersion),
  ]);
  if (!newest) throw new Error(`round ${id} belongs to a plan that is not in the store`);
  return opened ? planInRound(opened, newest) : newest;
}
