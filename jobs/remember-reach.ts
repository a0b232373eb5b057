/** Keeps what an attempt taught about its recipient: an official is reached or not, a channel is gone. */

import type { DeliveryState, Recipient } from '../strategy/delivery';
import type { Official } from '../strategy/official';
import type { JobDeps } from './job-deps';

/** @param state what the delivery became by the attempt */
export async function rememberReach(
  deps: Pick<JobDeps, 'store'>,
  recipient: Recipient,
  state: DeliveryState,
  now: string,
): Promise<void> {
  if (recipient.to === 'channel') {
    if (state.is === 'unreachable' && state.reason === 'channel-gone') await markGone(deps, recipient.channelId, now);
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
  for (;;) {
    const official = await deps.store.officials.get(id);
    if (!official) return;
    const isSame = Object.entries(change).every(([key, value]) => official[key as keyof Official] === value);
    if (isSame || (await deps.store.officials.save({ ...official, ...change })) === 'saved') return;
  }
}

/** The next digests then go to the coordinators, and say that there is no channel. */
async function markGone(deps: Pick<JobDeps, 'store'>, id: string, now: string): Promise<void> {
  for (;;) {
    const channel = await deps.store.channels.get(id);
    if (!channel || channel.goneAt !== null) return;
    if ((await deps.store.channels.save({ ...channel, goneAt: now })) === 'saved') return;
  }
}
