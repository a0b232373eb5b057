/**
 * Tells the coordinators once, in office hours, that a channel is gone which a digest went to: where the digests go now
 * and how they get a channel again; and that it is back. What comes back within minutes is not told.
 */

import { audiencesOf } from '../strategy/audiences-of';
import { isOfficeHours } from '../strategy/calendar';
import type { Channel } from '../strategy/channel';
import type { Notice } from '../strategy/notice';
import type { Plan } from '../strategy/plan';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';
import { tellCoordinators } from './tell-coordinators';

/** An app that is updated, or removed by mistake, is back by then. */
const PATIENCE_MS = 10 * 60_000;

export async function tellChannelsGone(
  deps: Pick<JobDeps, 'store' | 'log' | 'installLink'>,
  plan: Plan,
  now: string,
): Promise<void> {
  const { tenantId, planId, settings } = plan;
  if (!isOfficeHours(settings.zone, now)) return;
  const connected = (await deps.store.channels.ofTenant(tenantId)).filter((channel) => channel.planId === planId);
  for (const channel of connected) await tellBack(deps, plan, channel, now);
  const untold = connected.filter((channel): channel is GoneChannel => isToBeTold(channel, now));
  if (untold.length === 0 || (await coordinatorsOf(deps.store, tenantId)).length === 0) return;
  for (const gone of byGoing(untold)) {
    const [first] = gone;
    const notice = noticeOf(deps, plan, gone, connected);
    await tellCoordinators(deps, tenantId, `${planId}/channel-gone/${first.teamId}/${first.goneAt}`, notice, now);
    // Stale: somebody wrote to the channel meanwhile. The notice stands in the outbox and is not written twice.
    for (const channel of gone) await deps.store.channels.save({ ...channel, goneToldAt: now });
  }
}

/** Once for each going that they were told of. */
async function tellBack(
  deps: Pick<JobDeps, 'store' | 'log'>,
  { tenantId, planId, settings }: Plan,
  channel: Channel,
  now: string,
): Promise<void> {
  const { id, backAfterAt, name: channelName, teamName, audienceId } = channel;
  if (!backAfterAt || channel.goneAt !== null) return;
  const audience = audiencesOf(settings).find((one) => one.id === audienceId)?.label ?? null;
  const notice = { kind: 'channel-back', channelName, teamName, audience } as const;
  await tellCoordinators(deps, tenantId, `${planId}/channel-back/${id}/${backAfterAt}`, notice, now);
  await deps.store.channels.save({ ...channel, backAfterAt: null });
}

type GoneChannel = Channel & { goneAt: string };

function isToBeTold({ goneAt, goneToldAt }: Channel, now: string): boolean {
  return goneAt !== null && !goneToldAt && Date.parse(goneAt) + PATIENCE_MS <= Date.parse(now);
}

/** What went with one act, such as the deletion of a team, is told in one notice. */
function byGoing(channels: GoneChannel[]): [GoneChannel, ...GoneChannel[]][] {
  const goings = new Map<string, [GoneChannel, ...GoneChannel[]]>();
  for (const channel of channels) {
    const key = JSON.stringify([channel.teamId, channel.goneAt]);
    const going = goings.get(key);
    if (going) going.push(channel);
    else goings.set(key, [channel]);
  }
  return [...goings.values()];
}

function noticeOf(
  { installLink }: Pick<JobDeps, 'installLink'>,
  { settings }: Plan,
  gone: [GoneChannel, ...GoneChannel[]],
  connected: Channel[],
): Notice {
  const [{ teamName, goneAt, goneBecause }] = gone;
  const audiences = audiencesOf(settings).filter(({ id }) => gone.some(({ audienceId }) => audienceId === id));
  return {
    kind: 'channel-gone',
    because: goneBecause ?? 'not-found',
    teamName,
    sinceAt: goneAt,
    zone: settings.zone,
    installLink,
    channels: gone.map(({ name }) => name),
    audiences: audiences.map(({ id, label }) => ({
      audience: label,
      channel: connected.find((other) => other.audienceId === id && other.goneAt === null)?.name ?? null,
    })),
  };
}
