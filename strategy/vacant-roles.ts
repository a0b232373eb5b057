/**
 * Roles that a round would ask if somebody held them: a role without a holder is an alarm, never silence. Found when the
 * round opened; one that somebody holds by now is left out.
 */

import { groupedBy } from './grouped-by';
import type { Plan } from './plan';
import { type Role, tenureOf } from './role';
import { roleGapsOf } from './role-gaps';
import type { Round } from './round';
import { roleLabel } from './table/role-label';

/**
 * @param plan the measures of interest; others are left out
 * @param on a calendar date
 * @returns each role with how many measures have nobody to answer in it, by name
 */
export function vacantRolesOf(
  round: Pick<Round, 'notAsked' | 'missingRoles'>,
  plan: Plan,
  roles: readonly Role[],
  on: string,
): { role: string; measures: number }[] {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const gaps = roleGapsOf(round, plan).filter(({ roleId, reason }) => reason === 'no-holder' && isVacant(roleId));
  return [...groupedBy(gaps, ({ roleId }) => roleId)]
    .map(([roleId, ofRole]) => ({ role: nameOf(roleId), measures: ofRole.length }))
    .sort((one, other) => one.role.localeCompare(other.role, 'fi'));

  function isVacant(roleId: string): boolean {
    const role = byId.get(roleId);
    return role === undefined || tenureOf(role, on) === null;
  }

  function nameOf(roleId: string): string {
    const role = byId.get(roleId);
    return role ? roleLabel(role, roles) : roleId.slice(roleId.indexOf('/') + 1);
  }
}
