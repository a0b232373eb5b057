/**
 * Writes a register that was read: persons are matched with those known by e-mail, Entra id or, without either, by name;
 * roles keep their ids. A role that the register no longer has stays with its history, held by nobody.
 */

import type { Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';
import type { Role } from '../strategy/role';
import type { RegisterReading } from '../strategy/table/read-register';
import type { PersonDraft } from '../strategy/table/register-draft';
import { rolesOfRegister } from '../strategy/table/roles-of-register';

interface Known {
  roles: readonly Role[];
  officials: readonly Official[];
}

/** The register's officials and roles as they would be stored; nothing is written yet. */
export function drafted(
  register: RegisterReading,
  known: Known,
  tenantId: string,
  planId: string,
  newId: () => string,
): { roles: Role[]; officials: Official[] } {
  const byKey = new Map(
    register.persons.map((person) => [person.key, officialOf(person, known.officials, tenantId, newId)]),
  );
  const ids = new Map([...byKey].map(([key, official]) => [key, official.id]));
  const untouched = known.officials.filter(({ id }) => ![...byKey.values()].some((official) => official.id === id));
  return {
    roles: rolesOfRegister(register, planId, ids, known.roles),
    officials: [...untouched, ...byKey.values()],
  };
}

/** Adds new officials and saves changed ones. */
export async function writePersons(store: Pick<Store, 'officials'>, officials: readonly Official[]): Promise<void> {
  for (const official of officials) {
    // Somebody seen in Teams meanwhile is read again: what the register says is written whatever was learnt.
    for (;;) {
      const stored = await store.officials.get(official.id);
      if (!stored && (await store.officials.add(official)) === 'added') break;
      if (!stored) continue;
      const { email, entraId } = official;
      const said = {
        ...stored,
        ...fromRegister(official),
        email: email ?? stored.email,
        entraId: entraId ?? stored.entraId,
      };
      if (JSON.stringify(stored) === JSON.stringify(said) || (await store.officials.save(said)) === 'saved') break;
    }
  }
}

/** Adds and saves the register's roles, and empties those it no longer has. */
export async function writeRoles(
  store: Pick<Store, 'roles'>,
  roles: readonly Role[],
  stored: readonly Role[],
): Promise<void> {
  for (const role of roles) {
    const before = stored.find(({ id }) => id === role.id);
    if (!before) await store.roles.add(role);
    else if (JSON.stringify(before) !== JSON.stringify(role)) await store.roles.save(role);
  }
  for (const gone of stored.filter(({ id, tenures }) => tenures.length > 0 && !roles.some((role) => role.id === id))) {
    await store.roles.save({ ...gone, tenures: [] });
  }
}

function officialOf(
  person: PersonDraft,
  officials: readonly Official[],
  tenantId: string,
  newId: () => string,
): Official {
  const known = officials.find(
    ({ email, entraId, name }) =>
      (person.email !== null && email === person.email) ||
      (person.entraId !== null && entraId === person.entraId) ||
      (person.email === null && person.entraId === null && email === null && name === person.name),
  );
  const { name, email, entraId, language: registerLanguage } = person;
  if (known) {
    const found = { email: email ?? known.email, entraId: entraId ?? known.entraId };
    return { ...known, name, ...found, registerLanguage };
  }
  return {
    id: newId(),
    tenantId,
    name,
    email,
    entraId,
    teamsUserId: null,
    conversation: null,
    registerLanguage,
    seenLanguage: null,
    reachability: 'unknown',
    isCoordinator: false,
    schema: 1,
    version: 1,
  };
}

/** What the register says of a person; the rest is learnt from Teams and stays. */
function fromRegister({ name, email, entraId, registerLanguage }: Official): Partial<Official> {
  return { name, email, entraId, registerLanguage };
}
