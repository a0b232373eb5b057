/** Under rule `lead` the other responsible roles see the lead's answer and may add a note to it. */

import type { Official } from './official';
import type { Measure } from './plan';
import type { Question } from './question';
import { type Role, tenureOf } from './role';

/**
 * @param measure of the question
 * @returns the role in which the official may add a note to the question; null when they may not
 */
export function noteRoleOf(
  { id }: Pick<Official, 'id'>,
  question: Pick<Question, 'roleId' | 'officialId'>,
  measure: Pick<Measure, 'rule' | 'roleIds'>,
  roles: readonly Role[],
  today: string,
): Role | null {
  if (measure.rule !== 'lead' || question.officialId === id) return null;
  const others = measure.roleIds.filter((roleId) => roleId !== question.roleId);
  return roles.find((role) => others.includes(role.id) && tenureOf(role, today)?.officialId === id) ?? null;
}
