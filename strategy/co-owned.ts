/** The measures for which an official is another responsible role than the one that is asked. */

import { dateIn } from './calendar';
import type { Official } from './official';
import { hasLeft, type Measure, type Plan, sectorOf } from './plan';
import { type Role, tenureOf } from './role';

/**
 * Under rule `lead` only: under the others every named role is asked itself.
 *
 * @returns in the plan's order, without those that the official leads as well
 */
export function measuresCoOwnedBy(
  { id }: Pick<Official, 'id'>,
  { measures, settings }: Plan,
  roles: readonly Role[],
  now: string,
): Measure[] {
  const today = dateIn(settings.zone, now);
  const held = new Set(roles.filter((role) => tenureOf(role, today)?.officialId === id).map((role) => role.id));
  return measures.filter(({ text, rule, roleIds: [lead = '', ...others], sector }) => {
    const isCoOwned = rule === 'lead' && !held.has(lead) && others.some((roleId) => held.has(roleId));
    return isCoOwned && text !== '' && !hasLeft(sectorOf(settings, sector), today);
  });
}
