/** Reads what the cards of the register show: all roles of a plan, or one with its holders and what waits for it. */

import type { RoleView } from '../cards/role-card';
import type { RolesView } from '../cards/roles-card';
import { dateIn } from '../strategy/calendar';
import { openQuestionsOf } from '../strategy/open-questions';
import type { Plan } from '../strategy/plan';
import { registerRows } from '../strategy/register-rows';
import { type Role, tenureOf } from '../strategy/role';
import { roleLabel } from '../strategy/table/role-label';
import type { JobDeps } from './job-deps';
import { knownPersons } from './known-persons';
import { plansToHandOver } from './read-handover';
import { readRecords } from './read-records';

type Deps = Pick<JobDeps, 'store'>;

/**
 * @param planId null = the plan whose round is open, else the first
 * @returns null when the tenant has no plan
 */
export async function viewRoles(
  deps: Deps,
  tenantId: string,
  planId: string | null,
  now: string,
): Promise<RolesView | null> {
  const plans = await plansToHandOver(deps, tenantId);
  const plan = plans.find((one) => one.planId === planId) ?? plans[0];
  if (!plan) return null;
  const [roles, officials] = await Promise.all([
    deps.store.roles.ofPlan(plan.planId),
    deps.store.officials.ofTenant(tenantId),
  ]);
  const named = (one: Plan) => ({ planId: one.planId, planName: one.settings.name });
  const rows = registerRows({ plan, roles, officials }, dateIn(plan.settings.zone, now));
  return { ...named(plan), rows, others: plans.filter((one) => one !== plan).map(named) };
}

/** @returns null when the tenant has no such plan, or the plan no such role */
export async function viewRole(
  deps: Deps,
  tenantId: string,
  planId: string,
  roleId: string,
  now: string,
): Promise<Omit<RoleView, 'said'> | null> {
  const plan = await deps.store.plans.latest(planId);
  const roles = (await deps.store.roles.ofPlan(planId)).filter(({ goneFromRegister }) => !goneFromRegister);
  const role = roles.find(({ id }) => id === roleId);
  if (plan?.tenantId !== tenantId || !role) return null;
  const officials = await deps.store.officials.ofTenant(tenantId);
  const nameOf = (id: string) => officials.find((official) => official.id === id)?.name ?? '';
  const today = dateIn(plan.settings.zone, now);
  const tenure = tenureOf(role, today);
  return {
    planId,
    roleId,
    role: roleLabel(role, roles),
    measures: plan.measures.filter(({ roleIds }) => roleIds.includes(roleId)).length,
    openQuestions: await waitingFor(deps, planId, roleId),
    tenures: [...role.tenures]
      .sort((one, other) => (other.fromOn ?? '').localeCompare(one.fromOn ?? ''))
      .map(({ officialId, deputyId, fromOn, untilOn }) => ({
        holder: nameOf(officialId),
        deputy: deputyId === null ? null : nameOf(deputyId),
        fromOn,
        untilOn,
      })),
    holderId: tenure?.officialId ?? null,
    deputyId: tenure?.deputyId ?? null,
    superiorId: role.superiorRole,
    officials: knownPersons(officials),
    roles: roles.filter((one) => one !== role).map((one: Role) => ({ id: one.id, name: roleLabel(one, roles) })),
    fromOn: today,
  };
}

/** Of open rounds, addressed to the role, that nobody has answered. */
async function waitingFor({ store }: Deps, planId: string, roleId: string): Promise<number> {
  let count = 0;
  for (const round of await store.rounds.ofPlan(planId)) {
    if (round.state !== 'open') continue;
    const { plan, questions, answers } = await readRecords(store, round);
    count += openQuestionsOf(questions, answers, plan.measures).filter((question) => question.roleId === roleId).length;
  }
  return count;
}
