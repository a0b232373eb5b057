/** Who the coordinators of a tenant are. */

import type { Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';

/** Officials marked as coordinators, in a stable order. */
export async function coordinatorsOf(store: Pick<Store, 'officials'>, tenantId: string): Promise<Official[]> {
  const officials = await store.officials.ofTenant(tenantId);
  return officials.filter((official) => official.isCoordinator).sort((a, b) => a.id.localeCompare(b.id));
}
