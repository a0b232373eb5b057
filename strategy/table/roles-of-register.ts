/** Makes the roles of a plan from a register that was read, once its persons have ids. */

import type { Role } from '../role';
import { superiorOf } from './check-register';
import { foldWords } from './fold-words';
import type { RoleDraft } from './register-draft';

/** Role ids stand in ids of questions, which a card sends back only up to 300 characters. */
const LONGEST_SLUG = 80;

/**
 * @param officialIds ids of officials by the register's person keys; a person without one holds nothing
 * @param existing roles already stored: ids and versions are kept by name and sector
 */
export function rolesOfRegister(
  register: { roles: readonly RoleDraft[] },
  planId: string,
  officialIds: ReadonlyMap<string, string>,
  existing: readonly Role[] = [],
): Role[] {
  const ids = idsOf(register.roles, planId, existing);
  const versions = new Map(existing.map(({ id, version }) => [id, version]));
  return register.roles.map((draft) => {
    const superior = superiorOf(draft, register.roles);
    const id = ids.get(draft) ?? '';
    return {
      id,
      planId,
      name: draft.name,
      spellings: draft.spellings,
      ...(draft.collectiveNames.length > 0 && { collectiveNames: draft.collectiveNames }),
      sector: draft.sector,
      kind: draft.kind,
      tenures: draft.tenures.flatMap(({ person, deputy, fromOn, untilOn }) => {
        const officialId = officialIds.get(person);
        const deputyId = deputy === null ? null : (officialIds.get(deputy) ?? null);
        return officialId === undefined ? [] : [{ officialId, fromOn, untilOn, deputyId }];
      }),
      superiorRole: superior ? (ids.get(superior) ?? null) : null,
      schema: 1,
      version: versions.get(id) ?? 1,
    };
  });
}

/** Ids made of words ("kemi/toimialajohtaja-hyvinvointi"), numbered where two come out alike. */
function idsOf(drafts: readonly RoleDraft[], planId: string, existing: readonly Role[]): Map<RoleDraft, string> {
  const taken = new Set(existing.map(({ id }) => id));
  const knownBy = new Map(existing.map((role) => [keyOf(role), role] as const).reverse());
  const timesNamed = new Map<string, number>();
  for (const { name } of drafts) timesNamed.set(foldWords(name), (timesNamed.get(foldWords(name)) ?? 0) + 1);
  const ids = new Map<RoleDraft, string>();
  for (const draft of drafts) {
    const known = knownBy.get(keyOf(draft));
    const shared = (timesNamed.get(foldWords(draft.name)) ?? 0) > 1;
    const wanted = `${planId}/${slugOf(shared && draft.sector !== null ? `${draft.name} ${draft.sector}` : draft.name)}`;
    let id = known?.id ?? wanted;
    for (let number = 2; known === undefined && taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    ids.set(draft, id);
  }
  return ids;
}

/** What makes a role the same one: its words and its sector's. */
function keyOf({ name, sector }: Pick<RoleDraft, 'name' | 'sector'>): string {
  return `${foldWords(name)}\n${foldWords(sector ?? '')}`;
}

function slugOf(words: string): string {
  const plain = foldWords(words).normalize('NFD').replace(/\p{M}/gu, '');
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '');
  return slug || 'rooli';
}
