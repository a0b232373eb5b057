/** Reads what the timeline is made of: everything that was ever planned for anybody of these tenants. */

import type { Delivery } from '../strategy/delivery';
import { type TimelineEntry, timelineOf } from '../strategy/timeline';
import type { JobDeps } from './job-deps';

/** For local mode, where there is one small city: it reads the whole outbox. */
export async function readTimeline(
  { store }: Pick<JobDeps, 'store'>,
  tenants: readonly string[],
): Promise<TimelineEntry[]> {
  const plans = (await store.plans.all()).filter(({ tenantId }) => tenants.includes(tenantId));
  const [officials, channels, rounds, roles] = await Promise.all([
    Promise.all(tenants.map((tenant) => store.officials.ofTenant(tenant))),
    Promise.all(tenants.map((tenant) => store.channels.ofTenant(tenant))),
    Promise.all(plans.map(({ planId }) => store.rounds.ofPlan(planId))),
    Promise.all(plans.map(({ planId }) => store.roles.ofPlan(planId))),
  ]);
  const deliveries = new Map<string, Delivery>();
  const keep = (found: readonly Delivery[]) => {
    for (const delivery of found) deliveries.set(delivery.id, delivery);
  };
  for (const { id } of officials.flat()) keep(await store.deliveries.ofOfficial(id));
  for (const { id } of channels.flat()) keep(await store.deliveries.ofChannel(id));
  return timelineOf({
    deliveries: [...deliveries.values()],
    settings: new Map(plans.map(({ planId, settings }) => [planId, settings])),
    rounds: rounds.flat(),
    officials: officials.flat(),
    roles: roles.flat(),
    channels: channels.flat(),
  });
}
