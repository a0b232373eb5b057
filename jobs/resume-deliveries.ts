/** Lets what could not reach a person go out at once when they have installed the app or written to it. */

import type { UnreachableReason } from '../strategy/delivery';
import type { Official } from '../strategy/official';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';

/** States of a recipient that end when the person is there; what may have arrived already is none of them. */
const CAN_RESUME: readonly UnreachableReason[] = ['not-installed', 'blocked', 'left', 'no-address', 'refused'];

/** @returns how many deliveries wait again; the version of each guards that it happens once */
export async function resumeDeliveries(
  deps: Pick<JobDeps, 'store'>,
  official: Pick<Official, 'id'>,
  now: string,
): Promise<number> {
  return resume(deps, official, CAN_RESUME, now);
}

/** What could not be addressed to a coordinator goes out once a roster or a register has told the address. */
export async function resumeFoundCoordinators(
  deps: Pick<JobDeps, 'store'>,
  tenantId: string,
  now: string,
): Promise<void> {
  for (const coordinator of await coordinatorsOf(deps.store, tenantId)) {
    if (coordinator.entraId !== null) await resume(deps, coordinator, ['no-address'], now);
  }
}

async function resume(
  deps: Pick<JobDeps, 'store'>,
  official: Pick<Official, 'id'>,
  reasons: readonly UnreachableReason[],
  now: string,
): Promise<number> {
  let resumed = 0;
  for (const delivery of await deps.store.deliveries.ofOfficial(official.id)) {
    if (delivery.state.is !== 'unreachable' || !reasons.includes(delivery.state.reason)) continue;
    const state = { is: 'waiting', nextAttemptAt: now, why: 'installed' } as const;
    if ((await deps.store.deliveries.save({ ...delivery, state })) === 'saved') resumed += 1;
  }
  return resumed;
}
