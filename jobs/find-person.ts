/**
 * Finds the official whom an Entra id and e-mails mean. The register may know a person by e-mail and the configuration by
 * Entra id, or the other way round: as soon as both are seen to be theirs, the two records become one.
 */

import type { Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';
import { uniteOfficials } from './unite-officials';

/** Addresses of one person. */
export interface PersonAddresses {
  tenantId: string;
  entraId: string | null;
  /** E-mail and UPN, where they are known; any case. */
  emails: readonly (string | null | undefined)[];
}

/** By Entra id; by e-mail only somebody whose Entra id is not known yet. Null when nobody is known by any of them. */
export async function findPerson(
  store: Pick<Store, 'officials' | 'roles' | 'plans' | 'rounds' | 'questions' | 'deliveries'>,
  { tenantId, entraId, emails }: PersonAddresses,
): Promise<Official | null> {
  const found = entraId ? [await store.officials.withEntraId(tenantId, entraId)] : [];
  for (const email of emails) {
    const byEmail = email ? await store.officials.withEmail(tenantId, email) : null;
    if (byEmail?.entraId === null && !found.some((other) => other?.id === byEmail.id)) found.push(byEmail);
  }
  const [first, ...others] = found.filter((official) => official !== null);
  if (!first || !entraId) return first ?? null;
  let kept = first;
  for (const other of others) kept = await uniteOfficials(store, kept, other);
  return kept;
}
