/**
 * A coordinator names another one in chat, or removes one. There is always at least one; whom the configuration names
 * stays until the configuration changes.
 */

import type { Official } from '../strategy/official';
import { coordinatorsOf } from './coordinators';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { asNoCoordinator, isConfigured } from './name-coordinators';
import { type NamedPerson, namePerson, type PersonRejection } from './name-person';
import { plannedDelivery } from './planned-delivery';

type Deps = Pick<JobDeps, 'store' | 'newId' | 'log'>;

export type NamingOutcome = { named: Official; was: 'new' | 'main' | 'deputy' } | PersonRejection;
export type RemovalOutcome =
  | { removed: Official }
  | { rejected: 'last-coordinator' | 'by-configuration' | 'no-coordinator' };

/**
 * Makes somebody a coordinator or the deputy of one, or changes which of the two they are. A new one is welcomed with the
 * hand-over sheet, and the others are told.
 *
 * @param by the coordinator who does so
 */
export async function nameCoordinator(
  deps: Deps,
  by: Official,
  person: NamedPerson,
  isDeputy: boolean,
  now: string,
): Promise<NamingOutcome> {
  const found = await namePerson(deps, by.tenantId, person);
  if ('rejected' in found) return found;
  for (const again = createPatience(); ; await again()) {
    const official = await deps.store.officials.get(found.id);
    if (!official) return { rejected: 'unknown-person' };
    const was = partOf(official);
    const namedBy = official.isCoordinator ? (official.coordinator?.namedBy ?? 'configuration') : by.id;
    const named: Official = { ...official, isCoordinator: true, coordinator: { namedBy, isDeputy } };
    if (was === partOf(named)) return { named: official, was };
    if ((await deps.store.officials.save(named)) === 'stale') continue;
    await keepAct(deps, { ...actOf(by, official), act: 'coordinator-named', from: was, to: partOf(named) }, now);
    if (was === 'new') await welcome(deps, named, now);
    const change = isDeputy ? 'deputy' : 'main';
    // Who is new is welcomed instead.
    await tell(
      deps,
      by,
      named,
      change,
      was === 'new' ? await othersThan(deps, by, named) : await others(deps, by),
      now,
    );
    return { named, was };
  }
}

/** @param by the coordinator who does so */
export async function removeCoordinator(
  deps: Deps,
  by: Official,
  officialId: string,
  now: string,
): Promise<RemovalOutcome> {
  for (const again = createPatience(); ; await again()) {
    const official = await deps.store.officials.get(officialId);
    if (official?.tenantId !== by.tenantId || !official.isCoordinator) return { rejected: 'no-coordinator' };
    if (isConfigured(official)) return { rejected: 'by-configuration' };
    if ((await coordinatorsOf(deps.store, by.tenantId)).length < 2) return { rejected: 'last-coordinator' };
    const removed = asNoCoordinator(official);
    if ((await deps.store.officials.save(removed)) === 'stale') continue;
    // Two who remove each other at the same moment: nobody would be left, so both stay.
    if ((await coordinatorsOf(deps.store, by.tenantId)).length === 0) {
      await deps.store.officials.save({ ...official, version: official.version + 1 });
      return { rejected: 'last-coordinator' };
    }
    await keepAct(deps, { ...actOf(by, official), act: 'coordinator-removed', from: partOf(official) }, now);
    await tell(deps, by, official, 'removed', [...(await others(deps, by)), official], now);
    return { removed };
  }
}

/** What they are now: nothing yet, a coordinator, or the deputy of one. */
function partOf({ isCoordinator, coordinator }: Official): 'new' | 'main' | 'deputy' {
  if (!isCoordinator) return 'new';
  return coordinator?.isDeputy ? 'deputy' : 'main';
}

function actOf(by: Official, { id, tenantId }: Official) {
  return { by: by.id, planId: null, tenantId, subject: id };
}

async function welcome(deps: Deps, { id: officialId, tenantId }: Official, now: string): Promise<void> {
  await deps.store.deliveries.add(
    plannedDelivery({
      id: `handover/${officialId}/${now}`,
      tenantId,
      recipient: { to: 'official', officialId },
      content: { kind: 'handover' },
      now,
    }),
  );
}

async function others(deps: Deps, by: Official): Promise<Official[]> {
  return (await coordinatorsOf(deps.store, by.tenantId)).filter(({ id }) => id !== by.id);
}

async function othersThan(deps: Deps, by: Official, whom: Official): Promise<Official[]> {
  return (await others(deps, by)).filter(({ id }) => id !== whom.id);
}

async function tell(
  deps: Deps,
  by: Official,
  whom: Official,
  change: 'main' | 'deputy' | 'removed',
  told: readonly Official[],
  now: string,
): Promise<void> {
  for (const { id: officialId, tenantId } of told.filter(({ id }) => id !== by.id)) {
    const isYou = officialId === whom.id;
    const notice = { kind: 'coordinator-changed', change, isYou, official: whom.name, by: by.name } as const;
    await deps.store.deliveries.add(
      plannedDelivery({
        id: `coordinator/${whom.id}/${change}/${now}/${officialId}`,
        tenantId,
        recipient: { to: 'official', officialId },
        content: { kind: 'notice', notice },
        now,
      }),
    );
  }
}
