/** Keeps what an attempt taught about its recipient: an official is reached or not, a channel is gone. */

import type { Channel, GoneReason } from '../strategy/channel';
import type { DeliveryState, Recipient, UnreachableReason } from '../strategy/delivery';
import type { Official } from '../strategy/official';
import { changeChannels } from './change-channels';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

/** What a failed post tells of its channel. The next digests then go to the coordinators, and say that there is no channel. */
const GONE_BECAUSE: Partial<Record<UnreachableReason, GoneReason>> = {
  'channel-gone': 'not-found',
  left: 'not-found',
  blocked: 'not-found',
  // Teams' word for a bot that is not in the team's roster.
  'not-installed': 'app-removed',
};

/** @param state what the delivery became by the attempt */
export async function rememberReach(
  deps: Pick<JobDeps, 'store' | 'log'>,
  recipient: Recipient,
  state: DeliveryState,
  now: string,
): Promise<void> {
  if (recipient.to === 'channel') {
    const because = state.is === 'unreachable' ? GONE_BECAUSE[state.reason] : undefined;
    const channel = because && (await deps.store.channels.get(recipient.channelId));
    if (!channel) return;
    const isIt = ({ id }: Channel) => id === channel.id;
    await changeChannels(deps, channel.tenantId, isIt, { is: 'gone', because }, now);
    return;
  }
  if (state.is === 'sent') await changeOfficial(deps, recipient.officialId, { reachability: 'reached' });
  if (state.is !== 'unreachable') return;
  const { reason } = state;
  if (reason === 'not-installed' || reason === 'blocked' || reason === 'left') {
    await changeOfficial(deps, recipient.officialId, { reachability: reason });
  }
}

/** Changes fields of an official, whoever else writes meanwhile. */
export async function changeOfficial(
  deps: Pick<JobDeps, 'store'>,
  id: string,
  change: Partial<Official>,
): Promise<void> {
  for (const again = createPatience(); ; await again()) {
    const official = await deps.store.officials.get(id);
    if (!official) return;
    const isSame = Object.entries(change).every(([key, value]) => official[key as keyof Official] === value);
    if (isSame || (await deps.store.officials.save({ ...official, ...change })) === 'saved') return;
  }
}
