/** Notes that the calendar clock was moved, as only local mode can: the time that was passed over is no absence. */

import { lookoutId } from '../strategy/lookout';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

/** @param now what the clock shows after the move, before what is due then is done */
export async function passOverTime({ store }: Pick<JobDeps, 'store'>, tenantId: string, now: string): Promise<void> {
  const id = lookoutId(tenantId);
  const again = createPatience();
  for (let known = await store.lookouts.get(id); known; known = await store.lookouts.get(id)) {
    if ((await store.lookouts.save({ ...known, lookedAt: now })) === 'saved') return;
    await again();
  }
}
