/** Connects a channel with an audience of a plan of the same tenant, so that its digests go there from now on. */

import type { Channel } from '../strategy/channel';
import { inLanguage, type Language } from '../strategy/language';
import type { JobDeps } from './job-deps';

/**
 * @param chosen the audience's id and the digest's language
 * @returns the connected channel and the audience's name, or null when no plan of the tenant has such an audience
 */
export async function connectChannel(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  channel: Channel,
  chosen: { audienceId: string; language: Language },
  by: string,
  now: string,
): Promise<{ channel: Channel; audience: string } | null> {
  const plans = (await deps.store.plans.all()).filter(({ tenantId }) => tenantId === channel.tenantId);
  for (const { planId, settings } of plans) {
    const audience = settings.audiences.find(({ id }) => id === chosen.audienceId);
    if (!audience) continue;
    const connected: Channel = { ...channel, planId, ...chosen, connectedBy: by, connectedAt: now, goneAt: null };
    if ((await deps.store.channels.save(connected)) === 'stale') {
      const fresh = await deps.store.channels.get(channel.id);
      return fresh ? connectChannel(deps, fresh, chosen, by, now) : null;
    }
    const audit = { id: deps.newId(), at: now, by, act: 'channel-connected', schema: 1 } as const;
    await deps.store.audit.append({ ...audit, planId, subject: channel.id, detail: chosen.audienceId });
    return { channel: connected, audience: inLanguage(audience.label, chosen.language) };
  }
  return null;
}
