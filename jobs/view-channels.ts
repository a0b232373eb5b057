/** Reads what the cards of the channels show: every channel of the tenant with its digest, and every digest without one. */

import type { ChannelsView, ChannelView } from '../cards/channels-card';
import { audiencesOf } from '../strategy/audiences-of';
import type { Channel } from '../strategy/channel';
import type { Plan } from '../strategy/plan';
import type { JobDeps } from './job-deps';

type Deps = Pick<JobDeps, 'store'>;

export async function viewChannels({ store }: Deps, tenantId: string): Promise<Omit<ChannelsView, 'said'>> {
  const plans = (await store.plans.all()).filter((plan) => plan.tenantId === tenantId);
  const channels = await store.channels.ofTenant(tenantId);
  return {
    channels: channels.map((channel) => viewOf(channel, plans)),
    withoutChannel: plans.flatMap(({ planId, settings }) =>
      audiencesOf(settings)
        .filter(
          ({ id }) => !channels.some((one) => one.planId === planId && one.audienceId === id && one.goneAt === null),
        )
        .map(({ label }) => ({ planName: settings.name, audience: label })),
    ),
    digests: plans.flatMap(({ planId, settings }) =>
      audiencesOf(settings).map(({ id, label }) => ({
        planId,
        planName: settings.name,
        audienceId: id,
        audience: label,
      })),
    ),
  };
}

function viewOf(channel: Channel, plans: readonly Plan[]): ChannelView {
  const plan = plans.find(({ planId }) => planId === channel.planId);
  const audience = plan && audiencesOf(plan.settings).find(({ id }) => id === channel.audienceId);
  return {
    id: channel.id,
    name: channel.name,
    team: channel.teamName,
    planId: channel.planId,
    planName: plan?.settings.name ?? '',
    audienceId: channel.audienceId,
    audience: audience?.label ?? null,
    weekday: audience?.weekday ?? 1,
    time: audience?.time ?? '',
    language: channel.language,
    isGone: channel.goneAt !== null,
  };
}
