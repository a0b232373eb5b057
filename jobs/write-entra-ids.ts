/** Writes down Entra ids that were found for persons of the register; each is an act of its own in the audit log. */

import type { Official } from '../strategy/official';
import type { ListedUser } from '../strategy/table/resolve-register';
import { createPatience } from './create-patience';
import { findPerson } from './find-person';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

/**
 * @param found persons without an Entra id, each with the one user who has their address
 * @param by who does it, for the audit
 * @returns how many were written; somebody whom Teams has made known meanwhile is left as they are
 */
export async function writeEntraIds(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  found: readonly { person: Pick<Official, 'id'>; user: ListedUser }[],
  by: string,
  now: string,
): Promise<number> {
  let written = 0;
  for (const { person, user } of found) {
    if (await writeOne(deps, person.id, user, by, now)) written += 1;
  }
  return written;
}

async function writeOne(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  id: string,
  { entraId }: ListedUser,
  by: string,
  now: string,
): Promise<boolean> {
  for (const again = createPatience(); ; await again()) {
    const official = await deps.store.officials.get(id);
    if (!official?.email || official.entraId !== null) return false;
    const { tenantId, email } = official;
    // Known by that id in another record, such as a coordinator of the configuration: the two become one.
    const person = await findPerson(deps.store, { tenantId, entraId, emails: [email] });
    if (!person) return false;
    if (person.entraId === null && (await deps.store.officials.save({ ...person, entraId })) === 'stale') continue;
    // Not the id itself: it would stay in the log when the person is erased.
    await keepAct(deps, { by, act: 'entra-id-found', planId: null, tenantId, subject: person.id }, now);
    return true;
  }
}
