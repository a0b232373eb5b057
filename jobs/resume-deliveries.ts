/** Lets what could not reach a person go out at once when they have installed the app or written to it. */

import type { Official } from '../strategy/official';
import type { JobDeps } from './job-deps';

const CAN_RESUME = ['not-installed', 'blocked', 'left', 'no-address', 'refused'];

/** @returns how many deliveries wait again; the version of each guards that it happens once */
export async function resumeDeliveries(
  deps: Pick<JobDeps, 'store'>,
  official: Pick<Official, 'id'>,
  now: string,
): Promise<number> {
  let resumed = 0;
  for (const delivery of await deps.store.deliveries.ofOfficial(official.id)) {
    if (delivery.state.is !== 'unreachable' || !CAN_RESUME.includes(delivery.state.reason)) continue;
    const state = { is: 'waiting', nextAttemptAt: now, why: 'installed' } as const;
    if ((await deps.store.deliveries.save({ ...delivery, state })) === 'saved') resumed += 1;
  }
  return resumed;
}
