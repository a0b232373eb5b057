/** Keeps that a coordinator wants no digest in a channel, so that nobody is asked about it again. */

import type { Channel } from '../strategy/channel';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

/** A channel that is connected meanwhile stays so: an old "no" undoes nothing. */
export async function declineChannel(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  channel: Channel,
  by: string,
  now: string,
): Promise<'declined' | 'connected-already'> {
  const again = createPatience();
  for (let stored: Channel | null = channel; stored; stored = await deps.store.channels.get(channel.id)) {
    if (stored.planId !== null) return 'connected-already';
    if (stored.declinedAt) return 'declined';
    if ((await deps.store.channels.save({ ...stored, declinedAt: now, declinedBy: by })) === 'stale') {
      await again();
      continue;
    }
    const { id: subject, tenantId } = channel;
    await keepAct(deps, { by, act: 'channel-declined', planId: null, tenantId, subject }, now);
    break;
  }
  return 'declined';
}
