/** Which of a measure's roles are asked about it. */

import type { Measure } from './plan';

/** Under `lead` the first named alone, under `each` and `any` every one. */
export function askedRolesOf({ rule, roleIds }: Pick<Measure, 'rule' | 'roleIds'>): string[] {
  return rule === 'lead' ? roleIds.slice(0, 1) : roleIds;
}
