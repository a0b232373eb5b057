/**
 * The rule of escalation as an official is told it beforehand, in the card that asks: only of those who would really be told,
 * the deputy of the role and the holder of its superior role.
 */

import { isHeadRole } from './is-head-role';
import type { PlanSettings } from './plan';
import type { Question } from './question';
import { escalationRulesOf } from './reminder-rules';
import { type Role, tenureOf } from './role';
import type { Round } from './round';

/**
 * @param roles the role of the question at least; whether it heads the city is seen when its subordinates are among them
 * @returns nothing where nobody would be told
 */
export function toldAfter(
  records: { plan: { settings: PlanSettings }; round: Pick<Round, 'closesOn'>; roles: readonly Role[] },
  question: Pick<Question, 'roleId' | 'officialId'>,
): { toldAfter?: { deputy: number | null; superior: number | null } } {
  const role = records.roles.find(({ id }) => id === question.roleId);
  // Whoever has a superior heads nothing, also where the superior is not among the roles.
  if (!role || (role.superiorRole === null && isHeadRole(role, records.roles))) return {};
  const rules = escalationRulesOf(records.plan.settings);
  const deputyId = tenureOf(role, records.round.closesOn)?.deputyId ?? null;
  const deputy = deputyId !== null && deputyId !== question.officialId ? rules.deputyAfterWorkingDays : null;
  const superior = role.superiorRole !== null ? rules.superiorAfterWorkingDays : null;
  return deputy === null && superior === null ? {} : { toldAfter: { deputy, superior } };
}
