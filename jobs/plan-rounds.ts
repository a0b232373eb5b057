/**
 * Creates the records of rounds whose announcement is due; rounds whose time has passed are never made up for. A month's
 * pulse is created only while somebody would be asked in it: when something is not on track.
 */

import { dateIn, isOfficeHours } from '../strategy/calendar';
import type { Plan } from '../strategy/plan';
import { planQuestions } from '../strategy/plan-questions';
import { pulseRoundsOf } from '../strategy/pulse-rounds';
import type { Round } from '../strategy/round';
import { plannedRoundsOf } from '../strategy/round-calendar';
import type { RoundScope } from '../strategy/round-scope';
import { unopenedRound } from '../strategy/unopened-round';
import { earlierAnswers } from './earlier-answers';
import type { JobDeps } from './job-deps';

const PULSE_SCOPE: RoundScope = { of: 'not-on-track' };

/** @param plan newest version of the plan */
export async function planRounds(deps: Pick<JobDeps, 'store'>, plan: Plan, now: string): Promise<void> {
  const today = dateIn(plan.settings.zone, now);
  for (const planned of plannedRoundsOf(plan.settings)) {
    if (planned.announceOn > today || planned.closesOn < today) continue;
    await deps.store.rounds.add(unopenedRound(plan, planned));
  }
  // Whether anybody would be asked is reckoned from all that was ever answered; nobody would be told before the morning.
  if (isOfficeHours(plan.settings.zone, now)) await planPulse(deps, plan, today);
}

/** @param today the calendar date in the plan's zone */
async function planPulse({ store }: Pick<JobDeps, 'store'>, plan: Plan, today: string): Promise<void> {
  if (!plan.settings.pulse) return;
  const stored = await store.rounds.ofPlan(plan.planId);
  for (const planned of pulseRoundsOf(plan.settings, stored)) {
    if (planned.announceOn > today || planned.opensOn < today) continue;
    if (stored.some(({ name }) => name === planned.name)) continue;
    const round: Round = { ...unopenedRound(plan, planned), scope: PULSE_SCOPE };
    if (await asksSomebody(store, plan, round)) await store.rounds.add(round);
  }
}

async function asksSomebody(store: JobDeps['store'], plan: Plan, round: Round): Promise<boolean> {
  const [roles, officials, earlier] = await Promise.all([
    store.roles.ofPlan(plan.planId),
    store.officials.ofTenant(plan.tenantId),
    earlierAnswers(store, round),
  ]);
  return planQuestions({ plan, roles, officials, earlier }, round, round.opensOn).questions.length > 0;
}
