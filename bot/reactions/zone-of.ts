/** The zone in which days are meant that a person writes outside any round: that of the city's plan. */

import type { ReactionDeps } from './reaction-deps';

const ZONE = 'Europe/Helsinki';

export async function zoneOf({ store }: Pick<ReactionDeps, 'store'>, tenantId: string): Promise<string> {
  const plan = (await store.plans.all()).find((one) => one.tenantId === tenantId);
  return plan?.settings.zone ?? ZONE;
}
