/** Finds the rounds that a coordinator of a tenant means when they name none, over all of its plans. */

import type { Plan } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import { roundsInHand } from '../strategy/rounds-in-hand';

export interface RoundOfPlan {
  plan: Plan;
  round: Round;
}

/** Every round, plan by plan, each plan's oldest first. */
export async function roundsOfTenant(store: Store, tenantId: string): Promise<RoundOfPlan[]> {
  const plans = await plansOf(store, tenantId);
  const rounds = await Promise.all(plans.map(({ planId }) => store.rounds.ofPlan(planId)));
  return plans.flatMap((plan, index) => (rounds[index] ?? []).map((round) => ({ plan, round })));
}

/** Every open round; when none is open, of each plan the next planned one, or the last that ended. */
export async function roundsToShow(store: Store, tenantId: string): Promise<RoundOfPlan[]> {
  const found = await inHand(store, tenantId);
  const open = found.flatMap(({ plan, open: rounds }) => rounds.map((round) => ({ plan, round })));
  if (open.length > 0) return open;
  return found.flatMap(({ plan, planned, ended }) => {
    const round = planned ?? ended;
    return round ? [{ plan, round }] : [];
  });
}

/** Every open round; when none is open, of each plan the last that ended: rounds that have something to tell. */
export async function roundsWithAnswers(store: Store, tenantId: string): Promise<RoundOfPlan[]> {
  const found = await inHand(store, tenantId);
  const open = found.flatMap(({ plan, open: rounds }) => rounds.map((round) => ({ plan, round })));
  if (open.length > 0) return open;
  return found.flatMap(({ plan, ended }) => (ended ? [{ plan, round: ended }] : []));
}

async function inHand(store: Store, tenantId: string) {
  const plans = await plansOf(store, tenantId);
  return Promise.all(plans.map(async (plan) => ({ plan, ...roundsInHand(await store.rounds.ofPlan(plan.planId)) })));
}

async function plansOf(store: Store, tenantId: string): Promise<Plan[]> {
  return (await store.plans.all()).filter((plan) => plan.tenantId === tenantId);
}
