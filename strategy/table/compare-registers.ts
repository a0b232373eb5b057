/** What an import changes in the register: roles that come, go or change hands, and persons who are new or known better. */

import type { Official } from '../official';
import type { Role } from '../role';
import { roleLabel } from './role-label';

type Person = Pick<Official, 'id' | 'name' | 'email' | 'entraId' | 'registerLanguage'>;

interface Register {
  roles: readonly Role[];
  officials: readonly Person[];
}

/** Roles and persons by the names people know them by. */
export interface RegisterComparison {
  rolesAdded: string[];
  /** They stay with their history, held by nobody. */
  rolesRemoved: string[];
  /** Another holder, deputy, or time of holding. */
  holdersChanged: string[];
  /** Another spelling, sector, kind or superior. */
  rolesChanged: string[];
  personsAdded: string[];
  /** Another name, address or language. */
  personsChanged: string[];
}

/** Compares what is stored with what an import would store; a role without its match in either has come or gone. */
export function compareRegisters(before: Register, after: Register): RegisterComparison {
  const roles = new Map(before.roles.map((role) => [role.id, role]));
  const persons = new Map(before.officials.map((person) => [person.id, person]));
  const kept = after.roles.flatMap((role) => {
    const earlier = roles.get(role.id);
    return earlier ? [{ earlier, role }] : [];
  });
  const labelled = (list: readonly Role[], register: Register) => list.map((role) => roleLabel(role, register.roles));
  return {
    rolesAdded: labelled(
      after.roles.filter(({ id }) => !roles.has(id)),
      after,
    ),
    rolesRemoved: labelled(
      before.roles.filter(({ id }) => !after.roles.some((role) => role.id === id)),
      before,
    ),
    holdersChanged: labelled(changed(kept, holdingOf), after),
    rolesChanged: labelled(changed(kept, descriptionOf), after),
    personsAdded: after.officials.filter(({ id }) => !persons.has(id)).map(personLabel),
    personsChanged: after.officials
      .filter((person) => {
        const earlier = persons.get(person.id);
        return earlier !== undefined && knownOf(earlier) !== knownOf(person);
      })
      .map(personLabel),
  };
}

/** True when nothing came, went or changed. */
export function isSameRegister(comparison: RegisterComparison): boolean {
  return Object.values(comparison).every((names: string[]) => names.length === 0);
}

/** The same in one line for a log that outlives what is known of a person: roles by name, persons by number. */
export function withoutNamesOfPersons({ personsAdded, personsChanged, ...roles }: RegisterComparison): string {
  const named = Object.entries(roles).map(([what, names]) => [what, names.join(', ')]);
  const counted = Object.entries({ personsAdded, personsChanged }).map(([what, { length }]) => [what, length || '']);
  return [...named, ...counted]
    .filter(([, words]) => words !== '')
    .map(([what, words]) => `${what}: ${words}`)
    .join('; ');
}

function changed(kept: readonly { earlier: Role; role: Role }[], partOf: (role: Role) => string): Role[] {
  return kept.filter(({ earlier, role }) => partOf(earlier) !== partOf(role)).map(({ role }) => role);
}

function holdingOf({ tenures }: Role): string {
  return JSON.stringify(
    tenures.map(({ officialId, deputyId, fromOn, untilOn }) => [officialId, deputyId, fromOn, untilOn]),
  );
}

function descriptionOf({ name, spellings, collectiveNames = [], sector, kind, superiorRole }: Role): string {
  return JSON.stringify([name, spellings, collectiveNames, sector, kind, superiorRole]);
}

function knownOf({ name, email, entraId, registerLanguage }: Person): string {
  return JSON.stringify([name, email, entraId, registerLanguage]);
}

function personLabel({ name, email, entraId }: Person): string {
  return name || email || entraId || '';
}
