/** A role's name as people read it: with its sector when several sectors have a post of that name ("Toimialajohtaja (hyvinvointi)"). */

import type { Role } from '../role';
import { foldWords } from './fold-words';

/** @param roles the register, which decides whether the name alone is enough */
export function roleLabel(role: Role, roles: readonly Role[]): string {
  if (role.sector === null) return role.name;
  const name = foldWords(role.name);
  const shared = roles.some((other) => other.id !== role.id && foldWords(other.name) === name);
  return shared ? `${role.name} (${role.sector})` : role.name;
}
