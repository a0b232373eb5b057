/** The roles of a round that nobody answers in: a role without a holder or an address is an alarm, never silence. */

import { askedRolesOf } from './asked-roles';
import type { Plan } from './plan';
import type { MissingRole, Round } from './round';

/**
 * @param plan the measures of interest; others are left out
 * @returns every role and measure that is not asked because of the role: of measures that nobody at all is asked about, and
 *   of those that others are asked about
 */
export function roleGapsOf(
  { notAsked, missingRoles }: Pick<Round, 'notAsked' | 'missingRoles'>,
  plan: Pick<Plan, 'measures'>,
): MissingRole[] {
  const measures = new Map(plan.measures.map((measure) => [measure.tunnus, measure]));
  const unasked = notAsked.flatMap(({ tunnus, reason }): MissingRole[] => {
    const measure = measures.get(tunnus);
    if (!measure || (reason !== 'no-holder' && reason !== 'no-address')) return [];
    return askedRolesOf(measure).map((roleId) => ({ tunnus, roleId, reason }));
  });
  return [...unasked, ...missingRoles.filter(({ tunnus }) => measures.has(tunnus))];
}
