/**
 * Writes down who holds a role from a day on, who stands in, or that nobody does; and which role stands above it. What
 * was held stays. From that day on the new holder has the questions of open rounds that wait for the role's answer.
 */

import { dateIn } from '../strategy/calendar';
import { changeTenures, type TenureChange } from '../strategy/change-tenures';
import type { Plan } from '../strategy/plan';
import { type Role, type Tenure, tenureOf } from '../strategy/role';
import { createPatience } from './create-patience';
import { handOverQuestion } from './hand-over';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

type Deps = Pick<JobDeps, 'store' | 'newId' | 'log'>;

export interface RoleChange {
  tenure: TenureChange;
  /** A role's id, null = none; absent = as it is. */
  superiorRole?: string | null;
}

export type RoleOutcome =
  | { is: 'changed' | 'unchanged'; role: Role; moved: number }
  | { rejected: 'unknown-role' | 'own-superior' | 'own-deputy' };

/**
 * @param plan newest version of the role's plan
 * @param by official id of the coordinator
 * @returns the role as it is then, and how many questions went over to the new holder
 */
export async function changeRole(
  deps: Deps,
  plan: Plan,
  roleId: string,
  change: RoleChange,
  by: string,
  now: string,
): Promise<RoleOutcome> {
  const { tenure } = change;
  if (tenure.is === 'held' && tenure.officialId === tenure.deputyId) return { rejected: 'own-deputy' };
  const roles = await deps.store.roles.ofPlan(plan.planId);
  const { superiorRole } = change;
  const isKnown = roles.some(({ id, goneFromRegister }) => id === superiorRole && !goneFromRegister);
  const isAsBefore = roles.find(({ id }) => id === roleId)?.superiorRole === superiorRole;
  if (superiorRole && !isKnown && !isAsBefore) return { rejected: 'unknown-role' };
  if (superiorRole && standsAbove(roles, roleId, superiorRole)) return { rejected: 'own-superior' };
  for (const again = createPatience(); ; await again()) {
    const role = await deps.store.roles.get(roleId);
    if (role?.planId !== plan.planId || role.goneFromRegister) return { rejected: 'unknown-role' };
    const wanted: Role = {
      ...role,
      tenures: changeTenures(role.tenures, tenure),
      superiorRole: change.superiorRole === undefined ? role.superiorRole : change.superiorRole,
    };
    const isSame = JSON.stringify(wanted) === JSON.stringify(role);
    const changed: Role = isSame ? role : { ...wanted, changedAt: now };
    if (!isSame && (await deps.store.roles.save(changed)) === 'stale') continue;
    if (!isSame) await keepRoleActs(deps, role, changed, tenure.fromOn, by, now);
    // What a crash leaves behind here goes over in the next run, which follows the register.
    const moved = isSame ? 0 : await passOn(deps, plan, { role, changed }, tenure, by, now);
    return { is: isSame ? 'unchanged' : 'changed', role: changed, moved };
  }
}

/** What the one before was asked in the role, in rounds that are open, if the day has come. */
async function passOn(
  deps: Deps,
  { planId, settings }: Plan,
  { role, changed }: { role: Role; changed: Role },
  tenure: TenureChange,
  by: string,
  now: string,
): Promise<number> {
  const before = tenureOf(role, tenure.fromOn)?.officialId;
  const today = dateIn(settings.zone, now);
  // Not yet, or not any more: somebody else may follow whoever is written down for days gone by.
  if (tenure.is === 'vacant' || tenure.fromOn > today) return 0;
  if (tenureOf(changed, today)?.officialId !== tenure.officialId) return 0;
  if (before === undefined || before === tenure.officialId) return 0;
  const holder = await deps.store.officials.get(tenure.officialId);
  if (!holder) return 0;
  let moved = 0;
  for (const { id } of (await deps.store.rounds.ofPlan(planId)).filter(({ state }) => state === 'open')) {
    const theirs = await deps.store.questions.ofOfficial(id, before);
    for (const question of theirs.filter(({ roleId }) => roleId === role.id)) {
      const wish = { toOfficialId: tenure.officialId, toRoleId: null, by };
      if ((await handOverQuestion(deps, question.id, wish, now)) === 'handed-over') moved += 1;
    }
  }
  return moved;
}

async function keepRoleActs(deps: Deps, before: Role, after: Role, on: string, by: string, now: string): Promise<void> {
  const about = { by, planId: before.planId, subject: before.id };
  if (JSON.stringify(before.tenures) !== JSON.stringify(after.tenures)) {
    const sides = { from: heldBy(tenureOf(before, on)), to: heldBy(tenureOf(after, on)) };
    await keepAct(deps, { ...about, act: 'role-changed', ...sides, detail: on }, now);
  }
  if (before.superiorRole !== after.superiorRole) {
    const sides = { from: before.superiorRole ?? '', to: after.superiorRole ?? '' };
    await keepAct(deps, { ...about, act: 'superior-changed', ...sides }, now);
  }
}

/** Ids of the holder and the deputy; empty for nobody. */
function heldBy(tenure: Tenure | null): string {
  return tenure ? [tenure.officialId, tenure.deputyId].filter((id) => id !== null).join(' ') : '';
}

/** True when the one stands above the other already, however far, or is the same. */
function standsAbove(roles: readonly Role[], roleId: string, superiorId: string): boolean {
  const seen = new Set<string>();
  for (let id: string | null = superiorId; id !== null && !seen.has(id); ) {
    if (id === roleId) return true;
    seen.add(id);
    id = roles.find((role) => role.id === id)?.superiorRole ?? null;
  }
  return false;
}
