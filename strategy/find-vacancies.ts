/**
 * Finds the roles of a plan that nobody holds, or whose holder nobody can write to. A role without a holder is an alarm to
 * the coordinator, never silence (product rule 1): before a round, during it and in the digest.
 */

import { askedRolesOf } from './asked-roles';
import type { Official } from './official';
import { hasLeft, type Measure, type Plan, sectorOf } from './plan';
import { type Role, tenureOf } from './role';
import { roleLabel } from './table/role-label';
import { addDays } from './working-days';

export interface Vacancy {
  roleId: string;
  /** As people read it, with its sector when the name alone is not enough. */
  role: string;
  /** Of the role, else of the first measure that names it. */
  sector: string;
  /** `no-address`: somebody holds it whose Entra id is not known, so no card reaches them. */
  reason: 'no-holder' | 'no-address';
  /** The first day without a holder; null when nobody ever held it, or the holder has no address. */
  sinceOn: string | null;
  /** How many measures wait for it, in the order of the plan. */
  tunnukset: string[];
}

interface Register {
  plan: Pick<Plan, 'settings' | 'measures'>;
  roles: readonly Role[];
  officials: readonly Pick<Official, 'id' | 'entraId'>[];
}

/**
 * @param on the calendar date that decides who holds what
 * @returns roles that answer for a measure in force on that day, those with the most measures first
 */
export function findVacancies({ plan, roles, officials }: Register, on: string): Vacancy[] {
  const inForce = plan.measures.filter((measure) => isInForce(plan, measure, on));
  return roles
    .flatMap((role): Vacancy[] => {
      const isGone = role.sector !== null && hasLeft(sectorOf(plan.settings, role.sector), on);
      const named = inForce.filter((measure) => {
        const asked = askedRolesOf(measure);
        // A role that left the city with its sector is no gap where others answer.
        return asked.includes(role.id) && !(isGone && asked.length > 1);
      });
      const reason = named.length > 0 ? reasonOf(role, officials, on) : null;
      if (reason === null) return [];
      return [
        {
          roleId: role.id,
          role: roleLabel(role, roles),
          sector: role.sector ?? named[0]?.sector ?? '',
          reason,
          sinceOn: reason === 'no-holder' ? vacantSince(role, on) : null,
          tunnukset: named.map(({ tunnus }) => tunnus),
        },
      ];
    })
    .sort((one, other) => other.tunnukset.length - one.tunnukset.length || one.role.localeCompare(other.role, 'fi'));
}

/** Why nobody can be asked by this role on a day; null when somebody can. */
function reasonOf(role: Role, officials: Register['officials'], on: string): 'no-holder' | 'no-address' | null {
  const tenure = tenureOf(role, on);
  const holder = tenure ? officials.find(({ id }) => id === tenure.officialId) : undefined;
  if (!holder) return 'no-holder';
  return holder.entraId === null ? 'no-address' : null;
}

/** The day after the last tenure that ended before a day; null when there was none. */
export function vacantSince({ tenures }: Pick<Role, 'tenures'>, on: string): string | null {
  const ends = tenures.flatMap(({ untilOn }) => (untilOn !== null && untilOn < on ? [untilOn] : []));
  const last = ends.sort().at(-1);
  return last === undefined ? null : addDays(last, 1);
}

function isInForce({ settings }: Pick<Plan, 'settings'>, measure: Measure, on: string): boolean {
  return measure.text.trim() !== '' && !hasLeft(sectorOf(settings, measure.sector), on);
}
