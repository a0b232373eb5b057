/**
 * Finds the person whom a coordinator names in a form: one of the known officials, or anybody of the organisation by
 * e-mail. Who is not known yet is written down with nothing but that e-mail; their Entra id is learnt from Teams.
 */

import type { Official } from '../strategy/official';
import type { JobDeps } from './job-deps';
import { newOfficial } from './new-official';

/** Either may be empty; an e-mail that was typed says more than what a picker happened to hold. */
export interface NamedPerson {
  officialId: string;
  email: string;
}

export type PersonRejection = { rejected: 'nobody-named' | 'not-an-email' | 'unknown-person' };

const EMAIL = /^[^\s@|,;<>]+@[^\s@|,;<>]+\.[^\s@|,;<>]+$/;
const LONGEST_EMAIL = 254;

/** @returns the official as stored; a new one is written down here */
export async function namePerson(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  tenantId: string,
  { officialId, email: typed }: NamedPerson,
): Promise<Official | PersonRejection> {
  const email = typed.trim().toLowerCase();
  if (email !== '') {
    if (!EMAIL.test(email) || email.length > LONGEST_EMAIL) return { rejected: 'not-an-email' };
    const known = await deps.store.officials.withEmail(tenantId, email);
    if (known) return known;
    const official = newOfficial({ id: deps.newId(), tenantId, name: email, email, entraId: null });
    await deps.store.officials.add(official);
    return official;
  }
  if (officialId === '') return { rejected: 'nobody-named' };
  const known = await deps.store.officials.get(officialId);
  return known?.tenantId === tenantId ? known : { rejected: 'unknown-person' };
}
