/**
 * Tells the coordinators, once for each vacancy, that nobody holds a role whose questions in an open round wait for an
 * answer: its holder left, or their time ended. Derived from the register, so that no change of it goes untold.
 */

import { dateIn } from '../strategy/calendar';
import { vacantSince } from '../strategy/find-vacancies';
import { groupedBy } from '../strategy/grouped-by';
import { openQuestionsOf } from '../strategy/open-questions';
import { tenureOf } from '../strategy/role';
import type { Round } from '../strategy/round';
import { roleLabel } from '../strategy/table/role-label';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { tellInOfficeHours } from './tell-coordinators';

/** @param round as it is stored; only an open one has questions that wait */
export async function tellVacancies(deps: Pick<JobDeps, 'store' | 'log'>, round: Round, now: string): Promise<void> {
  if (round.state !== 'open') return;
  const register = await deps.store.roles.ofPlan(round.planId);
  const plan = await deps.store.plans.latest(round.planId);
  const today = dateIn(plan?.settings.zone ?? 'Europe/Helsinki', now);
  const vacant = register.filter((role) => tenureOf(role, today) === null);
  if (vacant.length === 0) return;
  const records = await readRecords(deps.store, round);
  const waiting = openQuestionsOf(records.questions, records.answers, records.plan.measures);
  const byRole = groupedBy(waiting, ({ roleId }) => roleId);
  for (const role of vacant) {
    const questions = byRole.get(role.id)?.length ?? 0;
    if (questions === 0) continue;
    const sinceOn = vacantSince(role, today);
    const notice = {
      kind: 'role-vacant',
      planId: round.planId,
      roundId: round.id,
      roundName: round.name,
      roleId: role.id,
      role: roleLabel(role, register),
      sinceOn,
      questions,
    } as const;
    await tellInOfficeHours(deps, records.plan, `${round.id}/vacant/${role.id}/${sinceOn ?? 'ever'}`, notice, now);
  }
}
