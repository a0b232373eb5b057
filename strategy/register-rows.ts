/** The register of roles as a coordinator reads it: who holds what today, with those that need somebody first. */

import { findVacancies } from './find-vacancies';
import { absenceOn } from './is-away';
import type { Official } from './official';
import type { Plan } from './plan';
import { type Role, tenureOf } from './role';
import { roleLabel } from './table/role-label';

export type RegisterState = 'vacant' | 'absent' | 'held';

export interface RegisterRow {
  roleId: string;
  role: string;
  state: RegisterState;
  /** Whoever holds it today; null when nobody does. */
  holder: string | null;
  /** Of a vacant role: its holder has no address. */
  hasNoAddress: boolean;
  deputy: string | null;
  /** The last day of the holder's absence. */
  absentUntilOn: string | null;
  /** Measures that wait for it to be filled; null for a role that is not vacant. */
  measures: number | null;
}

/**
 * @param on today in the plan's zone
 * @returns every role of the register: vacant ones by how much waits for them, then those whose holder is away, then the others by name
 */
export function registerRows(
  register: { plan: Pick<Plan, 'settings' | 'measures'>; roles: readonly Role[]; officials: readonly Official[] },
  on: string,
): RegisterRow[] {
  const roles = register.roles.filter(({ goneFromRegister }) => !goneFromRegister);
  const vacancies = new Map(findVacancies(register, on).map((vacancy) => [vacancy.roleId, vacancy]));
  const officialOf = (id: string | null) => register.officials.find((official) => official.id === id);
  const rows = roles.map((role): RegisterRow => {
    const tenure = tenureOf(role, on);
    const holder = officialOf(tenure?.officialId ?? null);
    const vacancy = vacancies.get(role.id);
    const absence = holder ? absenceOn(holder, on) : null;
    return {
      roleId: role.id,
      role: roleLabel(role, roles),
      state: vacancy || !holder ? 'vacant' : absence ? 'absent' : 'held',
      holder: holder?.name ?? null,
      hasNoAddress: vacancy?.reason === 'no-address',
      deputy: officialOf(tenure?.deputyId ?? null)?.name ?? null,
      absentUntilOn: absence?.untilOn ?? null,
      measures: vacancy?.tunnukset.length ?? (holder ? null : 0),
    };
  });
  return rows.sort(
    (one, other) =>
      ORDER[one.state] - ORDER[other.state] ||
      (other.measures ?? 0) - (one.measures ?? 0) ||
      one.role.localeCompare(other.role, 'fi'),
  );
}

const ORDER: Record<RegisterState, number> = { vacant: 0, absent: 1, held: 2 };
