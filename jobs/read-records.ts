/** Reads everything of one round that views, cards and digests are derived from. */

import { planInRound } from '../strategy/plan-in-round';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';

/**
 * @param round stored round; one that is not open yet is seen through the newest plan version
 * @throws when the plan of the round is not in the store
 */
export async function readRecords(store: Store, round: Round): Promise<RoundRecords> {
  const [newest, opened, rounds, questions, answers, roles] = await Promise.all([
    store.plans.latest(round.planId),
    round.planVersion === null ? null : store.plans.get(round.planId, round.planVersion),
    store.rounds.ofPlan(round.planId),
    store.questions.ofRound(round.id),
    store.answers.ofPlan(round.planId),
    store.roles.ofPlan(round.planId),
  ]);
  if (!newest) throw new Error(`round ${round.id} belongs to a plan that is not in the store`);
  const plan = opened ? planInRound(opened, newest) : newest;
  return { plan, round, rounds, questions, answers, roles };
}
