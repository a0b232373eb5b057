/** Writes a notice into the outbox of every coordinator of a tenant, once each. */

import type { Notice } from '../strategy/notice';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';

/**
 * @param key unique name of this notice, e.g. `<round>/opened`; the same key is never said twice to the same person
 */
export async function tellCoordinators(
  deps: Pick<JobDeps, 'store' | 'log'>,
  tenantId: string,
  key: string,
  notice: Notice,
  now: string,
): Promise<void> {
  const coordinators = await coordinatorsOf(deps.store, tenantId);
  if (coordinators.length === 0) deps.log.warn({ key }, 'nobody is named as coordinator, so nobody was told');
  for (const coordinator of coordinators) {
    await deps.store.deliveries.add(
      plannedDelivery({
        id: `${key}/${coordinator.id}`,
        tenantId,
        recipient: { to: 'official', officialId: coordinator.id },
        content: { kind: 'notice', notice },
        now,
      }),
    );
  }
}
