/** To whom a question can be given: the roles that somebody holds today, and persons who hold none. */

import { isReachable } from './is-reachable';
import type { Official } from './official';
import { type Role, tenureOf } from './role';
import { roleLabel } from './table/role-label';

export interface Taker {
  /** `role:<id>` or `person:<id>`, as a card sends it back. */
  value: string;
  /** Null for a person without a role. */
  roleId: string | null;
  role: string;
  officialId: string;
  official: string;
}

/** Roles first, each in the order of their names; nobody whom Toteuma cannot write to. */
export function knownTakers(roles: readonly Role[], officials: readonly Official[], today: string): Taker[] {
  const reachable = new Map(officials.filter(isReachable).map((official) => [official.id, official]));
  const held = roles.flatMap((role): Taker[] => {
    const official = role.goneFromRegister ? undefined : reachable.get(tenureOf(role, today)?.officialId ?? '');
    if (!official) return [];
    const { id: roleId } = role;
    return [
      {
        value: `role:${roleId}`,
        roleId,
        role: roleLabel(role, roles),
        officialId: official.id,
        official: official.name,
      },
    ];
  });
  const holders = new Set(held.map(({ officialId }) => officialId));
  const others = [...reachable.values()]
    .filter(({ id, name }) => !holders.has(id) && name !== '')
    .map(({ id, name }): Taker => ({ value: `person:${id}`, roleId: null, role: '', officialId: id, official: name }));
  return [
    ...held.sort((one, other) => one.role.localeCompare(other.role, 'fi')),
    ...others.sort((one, other) => one.official.localeCompare(other.official, 'fi')),
  ];
}
