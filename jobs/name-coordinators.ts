/**
 * Makes the configured coordinators known: whoever the configuration names is one, by Entra id or e-mail, whether or not
 * a register knows them. Who is no longer named there stops being one; whom a coordinator has named in chat stays, also
 * through a restart. Somebody whom the register knows by another address gets a second record here, which becomes one
 * with the first when Teams or a register tells that both addresses are theirs.
 */

import type { Official } from '../strategy/official';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { newOfficial } from './new-official';

export const CONFIGURATION = 'configuration';

/** @param names Entra object ids and e-mails, in lower case */
export async function nameCoordinators(
  deps: Pick<JobDeps, 'store' | 'newId' | 'log'>,
  tenantId: string,
  names: readonly string[],
  now: string,
): Promise<void> {
  const named = new Set<string>();
  for (const name of names) {
    const isEmail = name.includes('@');
    const known = isEmail
      ? await deps.store.officials.withEmail(tenantId, name)
      : await deps.store.officials.withEntraId(tenantId, name);
    const [email, entraId] = isEmail ? [name, null] : [null, name];
    const official = known ?? newOfficial({ id: deps.newId(), tenantId, name, email, entraId });
    if (!known) await deps.store.officials.add(official);
    named.add(official.id);
  }
  for (const official of await deps.store.officials.ofTenant(tenantId)) {
    await settle(deps, official.id, named.has(official.id), now);
  }
}

/** True of a coordinator whom the configuration names, who therefore cannot be removed in chat. */
export function isConfigured({ isCoordinator, coordinator }: Official): boolean {
  // Before coordinators could be named in chat, nothing was written beside it.
  return isCoordinator && (coordinator?.namedBy ?? CONFIGURATION) === CONFIGURATION;
}

async function settle(
  deps: Pick<JobDeps, 'store' | 'newId' | 'log'>,
  id: string,
  isNamed: boolean,
  now: string,
): Promise<void> {
  for (const again = createPatience(); ; await again()) {
    const official = await deps.store.officials.get(id);
    if (!official) return;
    const wanted = isNamed ? asConfigured(official) : isConfigured(official) ? asNoCoordinator(official) : official;
    if (wanted === official) return;
    if ((await deps.store.officials.save(wanted)) === 'stale') continue;
    if (wanted.isCoordinator === official.isCoordinator) return;
    deps.log.info({ official: id, coordinator: isNamed }, 'coordinators changed');
    const act = isNamed ? 'coordinator-named' : 'coordinator-removed';
    await keepAct(deps, { by: CONFIGURATION, act, planId: null, tenantId: official.tenantId, subject: id }, now);
    return;
  }
}

function asConfigured(official: Official): Official {
  if (isConfigured(official) && official.coordinator) return official;
  const isDeputy = official.coordinator?.isDeputy ?? false;
  return { ...official, isCoordinator: true, coordinator: { namedBy: CONFIGURATION, isDeputy } };
}

/** The official without the marks of a coordinator. */
export function asNoCoordinator({ coordinator: _, ...official }: Official): Official {
  return { ...official, isCoordinator: false };
}
