/** Writes a notice into the outbox of every coordinator of a tenant, once each. */

import { nextOfficeMoment } from '../strategy/calendar';
import type { Notice } from '../strategy/notice';
import type { Plan, PlanSettings } from '../strategy/plan';
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
  await tell(deps, tenantId, key, notice, now, now);
}

/** The same for what the clock has to say: it waits for office hours in the plan's zone, so that nobody is woken at midnight. */
export async function tellInOfficeHours(
  deps: Pick<JobDeps, 'store' | 'log'>,
  { tenantId, settings }: Pick<Plan, 'tenantId'> & { settings: Pick<PlanSettings, 'zone'> },
  key: string,
  notice: Notice,
  now: string,
): Promise<void> {
  await tell(deps, tenantId, key, notice, nextOfficeMoment(settings.zone, now), now);
}

async function tell(
  deps: Pick<JobDeps, 'store' | 'log'>,
  tenantId: string,
  key: string,
  notice: Notice,
  notBefore: string,
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
        notBefore,
        now,
      }),
    );
  }
}
