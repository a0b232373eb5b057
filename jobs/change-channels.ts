/** Writes down what changed about channels of a tenant, whoever else writes to them meanwhile. */

import { type ChannelChange, changeChannel } from '../strategy/change-channel';
import type { Channel } from '../strategy/channel';
import type { JobDeps } from './job-deps';

/** @param concerns which channels the change is about; the others, and unknown ones, stay as they are */
export async function changeChannels(
  deps: Pick<JobDeps, 'store' | 'log'>,
  tenantId: string,
  concerns: (channel: Channel) => boolean,
  change: ChannelChange,
  now: string,
): Promise<void> {
  for (const { id } of (await deps.store.channels.ofTenant(tenantId)).filter(concerns)) {
    for (let known = await deps.store.channels.get(id); known; known = await deps.store.channels.get(id)) {
      const changed = changeChannel(known, change, now);
      if (changed === known) break;
      if ((await deps.store.channels.save(changed)) === 'stale') continue;
      deps.log.info({ channel: id, change }, 'channel changed');
      break;
    }
  }
}
