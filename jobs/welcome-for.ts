/** Gathers what the first-contact card tells one person: in which plans they answer, and which rounds are open or next. */

import type { WelcomePlan, WelcomeView } from '../cards/welcome-card';
import { dateIn } from '../strategy/calendar';
import { isCounted } from '../strategy/is-counted';
import type { Official } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import { tenureOf } from '../strategy/role';
import { roundsAhead } from '../strategy/rounds-ahead';
import { COORDINATOR_ROLE as coordinatorRole } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';

/** @param official the person as the store knows them; null for somebody in no register */
export async function welcomeFor(
  deps: Pick<JobDeps, 'store'>,
  official: Pick<Official, 'id' | 'tenantId' | 'isCoordinator'> | null,
  now: string,
): Promise<WelcomeView> {
  if (!official) return { who: 'stranger', coordinatorRole };
  const { id, tenantId, isCoordinator } = official;
  const plans: WelcomePlan[] = [];
  for (const plan of await deps.store.plans.all()) {
    if (plan.tenantId !== tenantId) continue;
    const welcomed = await welcomePlan(deps, plan, id, now);
    if (isCoordinator || welcomed.isAnswering) plans.push(welcomed);
  }
  if (!isCoordinator && plans.length === 0) return { who: 'stranger', coordinatorRole };
  return { who: 'known', isCoordinator, coordinatorRole, plans };
}

async function welcomePlan(
  { store }: Pick<JobDeps, 'store'>,
  { planId, settings }: Plan,
  officialId: string,
  now: string,
): Promise<WelcomePlan> {
  const today = dateIn(settings.zone, now);
  const roles = await store.roles.ofPlan(planId);
  const { open, nextOpensOn } = roundsAhead(settings, await store.rounds.ofPlan(planId), today);
  const rounds = [];
  for (const { id, name: roundName, closesOn } of open) {
    const questions = await store.questions.ofRound(id);
    const isAsked = questions.some((question) => question.officialId === officialId && isCounted(question));
    rounds.push({ roundName, closesOn, isAsked });
  }
  const isHolder = roles.some((role) => tenureOf(role, today)?.officialId === officialId);
  const isAnswering = isHolder || rounds.some(({ isAsked }) => isAsked);
  return { planName: settings.name, isAnswering, open: rounds, nextOpensOn };
}
