/**
 * Who heads the city: a role that is somebody's superior and has no superior itself. Its own open questions stand in no
 * list that others read; what is counted stays complete.
 */

import type { Role } from './role';

type Place = Pick<Role, 'id' | 'superiorRole'>;

/** @param roles the whole register of the plan; a superior that it does not know counts as none */
export function isHeadRole(role: Place, roles: readonly Place[]): boolean {
  const hasSuperior = role.superiorRole !== null && roles.some(({ id }) => id === role.superiorRole);
  return !hasSuperior && roles.some(({ superiorRole }) => superiorRole === role.id);
}
