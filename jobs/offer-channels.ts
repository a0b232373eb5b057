/**
 * Asks the coordinators which digest goes to a channel where the bot stands, once for each audience, also of a plan that
 * came after the channel. What is connected or was declined is not asked about.
 */

import { audiencesOf } from '../strategy/audiences-of';
import type { Channel } from '../strategy/channel';
import type { Plan } from '../strategy/plan';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';
import { tellCoordinators, tellInOfficeHours } from './tell-coordinators';

/** @param how `at-once` when somebody has just added the app to a team, else in office hours */
export async function offerChannels(
  deps: Pick<JobDeps, 'store' | 'log'>,
  tenantId: string,
  how: 'at-once' | 'in-office-hours',
  now: string,
): Promise<void> {
  const waiting = (await deps.store.channels.ofTenant(tenantId)).filter(isUndecided);
  if (waiting.length === 0 || (await coordinatorsOf(deps.store, tenantId)).length === 0) return;
  const plans = (await deps.store.plans.all()).filter((plan) => plan.tenantId === tenantId);
  for (const channel of waiting) {
    const fresh = plans.filter(({ importedAt }) => channel.offeredAt === null || importedAt > channel.offeredAt);
    if (fresh.length === 0) continue;
    for (const plan of fresh) await offer(deps, channel, plan, how, now);
    await deps.store.channels.save({ ...channel, offeredAt: now });
  }
}

function isUndecided({ goneAt, planId, declinedAt }: Channel): boolean {
  return goneAt === null && planId === null && !declinedAt;
}

async function offer(
  deps: Pick<JobDeps, 'store' | 'log'>,
  channel: Channel,
  plan: Plan,
  how: 'at-once' | 'in-office-hours',
  now: string,
): Promise<void> {
  for (const { id: audienceId, label: audience } of audiencesOf(plan.settings)) {
    const notice = {
      kind: 'channel-offered',
      channelId: channel.id,
      channelName: channel.name,
      teamName: channel.teamName,
      planId: plan.planId,
      planName: plan.settings.name,
      audienceId,
      audience,
    } as const;
    const key = `channel/${channel.id}/${plan.planId}/${audienceId}`;
    if (how === 'at-once') await tellCoordinators(deps, plan.tenantId, key, notice, now);
    else await tellInOfficeHours(deps, plan, key, notice, now);
  }
}
