/**
 * Makes the configured coordinators known: whoever the configuration names is one, by Entra id or e-mail, whether or not
 * a register knows them. Who is no longer named stops being one. Somebody whom the register knows by another address gets
 * a second record here, which becomes one with the first when Teams or a register tells that both addresses are theirs.
 */

import type { Official } from '../strategy/official';
import type { JobDeps } from './job-deps';
import { changeOfficial } from './remember-reach';

/** @param names Entra object ids and e-mails, in lower case */
export async function nameCoordinators(
  deps: Pick<JobDeps, 'store' | 'newId' | 'log'>,
  tenantId: string,
  names: readonly string[],
): Promise<void> {
  const named = new Set<string>();
  for (const name of names) {
    const isEmail = name.includes('@');
    const known = isEmail
      ? await deps.store.officials.withEmail(tenantId, name)
      : await deps.store.officials.withEntraId(tenantId, name);
    const official = known ?? newCoordinator(deps.newId(), tenantId, name, isEmail);
    if (!known) await deps.store.officials.add(official);
    named.add(official.id);
  }
  for (const official of await deps.store.officials.ofTenant(tenantId)) {
    if (official.isCoordinator === named.has(official.id)) continue;
    await changeOfficial(deps, official.id, { isCoordinator: named.has(official.id) });
    deps.log.info({ official: official.id, coordinator: named.has(official.id) }, 'coordinators changed');
  }
}

function newCoordinator(id: string, tenantId: string, name: string, isEmail: boolean): Official {
  return {
    id,
    tenantId,
    name,
    email: isEmail ? name : null,
    entraId: isEmail ? null : name,
    teamsUserId: null,
    conversation: null,
    registerLanguage: null,
    seenLanguage: null,
    reachability: 'unknown',
    isCoordinator: true,
    schema: 1,
    version: 1,
  };
}
