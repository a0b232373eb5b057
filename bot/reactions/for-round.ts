/** Finds the round or the plan that a coordinator's click is about, in their own tenant; anybody else is refused. */

import type { Language } from '../../strategy/language';
import { languageOf, type Official } from '../../strategy/official';
import type { Plan } from '../../strategy/plan';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import { forCoordinators } from './for-coordinators';
import type { ReactionDeps } from './reaction-deps';
import type { Reaction } from './reactions-to';
import { refusal } from './refusal';

/** What a reaction to a coordinator's click has at hand. */
export interface Act<Action> {
  deps: ReactionDeps;
  official: Official;
  language: Language;
  action: Action;
  now: string;
}

/** @param act is given the stored round, which belongs to the coordinator's tenant */
export function forRound<Action extends { roundId: string }>(
  act: (given: Act<Action> & { round: Round }) => Promise<Reply>,
): Reaction<Action> {
  return forCoordinators(async (deps, official, action) => {
    const round = await deps.store.rounds.get(action.roundId);
    const language = languageOf(official);
    if (round?.tenantId !== official.tenantId) return refusal({ line: 'coordinators-only' }, language);
    return act({ deps, official, language, action, now: deps.now(), round });
  });
}

/** @param act is given the newest version of the plan, which belongs to the coordinator's tenant */
export function forPlan<Action extends { planId: string }>(
  act: (given: Act<Action> & { plan: Plan }) => Promise<Reply>,
): Reaction<Action> {
  return forCoordinators(async (deps, official, action) => {
    const plan = await deps.store.plans.latest(action.planId);
    const language = languageOf(official);
    if (plan?.tenantId !== official.tenantId) return refusal({ line: 'coordinators-only' }, language);
    return act({ deps, official, language, action, now: deps.now(), plan });
  });
}
