/** Connects a channel with an audience of a plan of the same tenant, so that its digests go there from now on. */

import { audiencesOf } from '../strategy/audiences-of';
import { PRESENT } from '../strategy/change-channel';
import type { Channel } from '../strategy/channel';
import type { Language, LocalText } from '../strategy/language';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

interface ConnectedChannel {
  channel: Channel;
  audience: LocalText;
  planName: string;
}

/**
 * @param chosen the plan, its audience and the digest's language
 * @returns what was connected, or null when the tenant has no such plan or the plan no such audience
 */
export async function connectChannel(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  channel: Channel,
  chosen: { planId: string; audienceId: string; language: Language },
  by: string,
  now: string,
): Promise<ConnectedChannel | null> {
  const plan = await deps.store.plans.latest(chosen.planId);
  const audience = plan && audiencesOf(plan.settings).find(({ id }) => id === chosen.audienceId);
  if (!audience || plan.tenantId !== channel.tenantId) return null;
  const again = createPatience();
  for (let stored: Channel | null = channel; stored; stored = await deps.store.channels.get(channel.id)) {
    const { planId, audienceId, language } = chosen;
    // The same click twice.
    const isSame = stored.planId === planId && stored.audienceId === audienceId && stored.language === language;
    if (isSame && stored.declinedAt === null && stored.goneAt === null) {
      return { channel: stored, audience: audience.label, planName: plan.settings.name };
    }
    const when = { connectedBy: by, connectedAt: now, declinedAt: null, ...PRESENT };
    const connected: Channel = { ...stored, planId, audienceId, language, ...when };
    if ((await deps.store.channels.save(connected)) === 'stale') {
      await again();
      continue;
    }
    const from = stored.audienceId === null ? {} : { from: wordsOf(stored) };
    await keepAct(
      deps,
      {
        by,
        act: 'channel-connected',
        planId,
        tenantId: channel.tenantId,
        subject: channel.id,
        ...from,
        to: wordsOf(connected),
      },
      now,
    );
    return { channel: connected, audience: audience.label, planName: plan.settings.name };
  }
  return null;
}

/** `kemi/johtoryhma (fi)` */
function wordsOf({ planId, audienceId, language }: Channel): string {
  return `${planId}/${audienceId} (${language})`;
}
