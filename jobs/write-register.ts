/**
 * Writes a register that was read: persons are matched with those known by Entra id, e-mail or, without either, by name;
 * roles keep their ids. A role that the register no longer has stays with its history, held by nobody.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';
import type { Role } from '../strategy/role';
import { compareRegisters, type RegisterComparison } from '../strategy/table/compare-registers';
import type { RegisterReading } from '../strategy/table/read-register';
import type { PersonDraft } from '../strategy/table/register-draft';
import { rolesOfRegister } from '../strategy/table/roles-of-register';
import { createPatience } from './create-patience';
import { findPerson } from './find-person';
import type { JobDeps } from './job-deps';

/** The register as it is stored: roles of one plan, also those that the last register no longer had, and the tenant's persons. */
export interface StoredRegister {
  roles: readonly Role[];
  officials: readonly Official[];
}

/** What is stored of a plan's register. */
export async function storedRegister(
  store: Pick<Store, 'roles' | 'officials'>,
  tenantId: string,
  planId: string,
): Promise<StoredRegister> {
  return { roles: await store.roles.ofPlan(planId), officials: await store.officials.ofTenant(tenantId) };
}

/** The stored register without the roles that the last one no longer had: what the words of a plan may mean. */
export function inForce({ roles, officials }: StoredRegister): StoredRegister {
  return { roles: roles.filter(({ goneFromRegister }) => !goneFromRegister), officials };
}

/** The register's officials and roles as they would be stored beside what is known; nothing is written yet. */
export function drafted(
  register: RegisterReading,
  known: StoredRegister,
  tenantId: string,
  planId: string,
  newId: () => string,
): { roles: Role[]; persons: Official[]; officials: Official[] } {
  const byKey = new Map(
    register.persons.map((person) => [person.key, officialOf(person, known.officials, tenantId, newId)]),
  );
  const ids = new Map([...byKey].map(([key, official]) => [key, official.id]));
  const persons = [...byKey.values()];
  const untouched = known.officials.filter(({ id }) => !persons.some((official) => official.id === id));
  return {
    roles: rolesOfRegister(register, planId, ids, known.roles),
    persons,
    officials: [...untouched, ...persons],
  };
}

/**
 * Writes the register's persons and roles, and empties the roles it no longer has. A person whom the store knows by Entra
 * id in one record and by e-mail in another becomes one, since the register says that both are theirs.
 *
 * @returns what it changed; nothing is written when that is nothing
 */
export async function writeRegister(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  register: RegisterReading,
  tenantId: string,
  planId: string,
): Promise<RegisterComparison> {
  const { store } = deps;
  const before = await storedRegister(store, tenantId, planId);
  for (const { entraId, email } of register.persons) {
    if (entraId !== null && email !== null) await findPerson(store, { tenantId, entraId, emails: [email] });
  }
  const known = await storedRegister(store, tenantId, planId);
  const draft = drafted(register, known, tenantId, planId, deps.newId);
  await writePersons(store, draft.persons);
  await writeRoles(store, draft.roles, known.roles);
  return compareRegisters(inForce(before), draft);
}

/** Adds new officials and saves changed ones. */
export async function writePersons(store: Pick<Store, 'officials'>, officials: readonly Official[]): Promise<void> {
  for (const official of officials) {
    // Somebody seen in Teams meanwhile is read again: what the register says is written whatever was learnt.
    for (const again = createPatience(); ; await again()) {
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

async function writeRoles(store: Pick<Store, 'roles'>, roles: readonly Role[], stored: readonly Role[]): Promise<void> {
  for (const role of roles) await writeRole(store, role);
  for (const gone of stored.filter(({ id }) => !roles.some((role) => role.id === id))) {
    await writeRole(store, { ...gone, tenures: [], goneFromRegister: true });
  }
}

/** Whatever else was written to it meanwhile, the register has the last word. */
async function writeRole(store: Pick<Store, 'roles'>, role: Role): Promise<void> {
  for (const again = createPatience(); ; await again()) {
    const stored = await store.roles.get(role.id);
    if (!stored && (await store.roles.add(role)) === 'added') return;
    if (!stored) continue;
    const said = { ...role, version: stored.version };
    if (isDeepStrictEqual(said, stored) || (await store.roles.save(said)) === 'saved') return;
  }
}

function officialOf(
  person: PersonDraft,
  officials: readonly Official[],
  tenantId: string,
  newId: () => string,
): Official {
  const isNameOnly = person.email === null && person.entraId === null;
  const known =
    officials.find(({ entraId }) => person.entraId !== null && entraId === person.entraId) ??
    officials.find(({ email }) => person.email !== null && email === person.email) ??
    officials.find(({ email, name }) => isNameOnly && email === null && name === person.name);
  const { name, email, entraId, language: registerLanguage } = person;
  if (known) {
    const found = { email: email ?? known.email, entraId: entraId ?? known.entraId };
    return { ...known, name: name || known.name, ...found, registerLanguage };
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
