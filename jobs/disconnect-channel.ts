/**
 * Takes the digest off a channel: nothing more is posted there, what waits for it is skipped, nobody is asked about the
 * channel again, and the other coordinators are told.
 */

import type { Channel } from '../strategy/channel';
import type { Official } from '../strategy/official';
import { audienceOfChannel } from './audience-of-channel';
import { coordinatorsOf } from './coordinators';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { plannedDelivery } from './planned-delivery';

type Deps = Pick<JobDeps, 'store' | 'newId' | 'log'>;

/** @param by the coordinator who does so */
export async function disconnectChannel(
  deps: Deps,
  channelId: string,
  by: Official,
  now: string,
): Promise<'disconnected' | 'no-digest'> {
  for (const again = createPatience(); ; await again()) {
    const channel = await deps.store.channels.get(channelId);
    if (channel?.tenantId !== by.tenantId || channel.planId === null) return 'no-digest';
    const { planId, audienceId, language } = channel;
    const declined = { planId: null, audienceId: null, declinedAt: now, declinedBy: by.id };
    if ((await deps.store.channels.save({ ...channel, ...declined })) === 'stale') continue;
    const from = `${planId}/${audienceId} (${language})`;
    const about = { planId, tenantId: channel.tenantId, subject: channelId };
    await keepAct(deps, { by: by.id, act: 'channel-disconnected', ...about, from }, now);
    await skipDigests(deps, channelId, now);
    await tellOthers(deps, channel, by, now);
    return 'disconnected';
  }
}

/** One that is just being sent is judged once more where it is built. */
async function skipDigests(deps: Deps, channelId: string, now: string): Promise<void> {
  for (const delivery of await deps.store.deliveries.ofChannel(channelId)) {
    if (delivery.state.is !== 'waiting') continue;
    await deps.store.deliveries.save({ ...delivery, state: { is: 'skipped', reason: 'channel-removed', at: now } });
  }
}

async function tellOthers(deps: Deps, channel: Channel, by: Official, now: string): Promise<void> {
  const audience = await audienceOfChannel(deps.store, channel);
  const { name: channelName, teamName, tenantId } = channel;
  const notice = { kind: 'channel-removed', channelName, teamName, audience, by: by.name } as const;
  for (const { id: officialId } of await coordinatorsOf(deps.store, tenantId)) {
    if (officialId === by.id) continue;
    await deps.store.deliveries.add(
      plannedDelivery({
        id: `channel/${channel.id}/removed/${now}/${officialId}`,
        tenantId,
        recipient: { to: 'official', officialId },
        content: { kind: 'notice', notice },
        now,
      }),
    );
  }
}
