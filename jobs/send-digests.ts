/**
 * Writes the digests whose moment has come into the outbox, once each: a delivery's id is its channel and due date, so a
 * second process or a restart finds it there. Without a channel the digest goes to the coordinators and says why.
 */

import type { Channel } from '../strategy/channel';
import type { DeliveryContent, Recipient } from '../strategy/delivery';
import type { Digest } from '../strategy/digest';
import { makeDigest } from '../strategy/make-digest';
import type { Audience, Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { type DigestTiming, dueDigests } from '../strategy/round-calendar';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';
import { readRecords } from './read-records';
import { tellCoordinators } from './tell-coordinators';

/** Everything due for one round of a plan. */
export async function sendDigests(deps: JobDeps, plan: Plan, round: Round, now: string): Promise<void> {
  for (const audience of plan.settings.audiences) {
    const channels = await channelsOf(deps, plan, audience);
    for (const { dueOn, dueAt, timing } of dueDigests(round, audience, plan.settings.zone, now)) {
      const recipients: Addressee[] =
        channels.length > 0
          ? channels.filter((channel) => wasConnected(channel, dueAt)).map(toChannel)
          : (await coordinatorsOf(deps.store, plan.tenantId)).map(toOfficial);
      for (const to of recipients) {
        await sendDigest(deps, { plan, round, audience, dueOn, timing, noChannel: channels.length === 0, ...to }, now);
      }
    }
  }
}

interface Addressee {
  recipient: Recipient;
  key: string;
}

interface DueDigest extends Addressee {
  plan: Plan;
  round: Round;
  audience: Audience;
  dueOn: string;
  timing: DigestTiming;
  noChannel: boolean;
}

const toChannel = ({ id }: Channel): Addressee => ({ recipient: { to: 'channel', channelId: id }, key: id });
const toOfficial = ({ id }: { id: string }): Addressee => ({ recipient: { to: 'official', officialId: id }, key: id });

/** A channel connected in mid-round owes nothing for the days before. */
function wasConnected({ connectedAt }: Channel, dueAt: string): boolean {
  return connectedAt !== null && connectedAt <= dueAt;
}

async function channelsOf(deps: JobDeps, plan: Plan, audience: Audience): Promise<Channel[]> {
  const channels = await deps.store.channels.ofTenant(plan.tenantId);
  return channels.filter(
    ({ planId, audienceId, goneAt }) => planId === plan.planId && audienceId === audience.id && goneAt === null,
  );
}

async function sendDigest(deps: JobDeps, due: DueDigest, now: string): Promise<void> {
  const { plan, round, audience, dueOn, timing, noChannel, recipient, key } = due;
  const id = `${plan.planId}/${key}/${audience.id}/digest/${dueOn}`;
  if (await deps.store.deliveries.get(id)) return;
  const digest = await digestFor(deps, due, now);
  const silent = 'nothing' in digest;
  // Written down too, so that answers that come later cannot turn a digest that was not needed into one that is late.
  const content: DeliveryContent = silent
    ? { kind: 'no-digest', dueOn }
    : { kind: 'digest', digest, late: timing === 'late', noChannel };
  const delivery = plannedDelivery({ id, tenantId: plan.tenantId, planId: plan.planId, recipient, content, now });
  if (silent) {
    await deps.store.deliveries.add({ ...delivery, state: { is: 'skipped', reason: digest.nothing, at: now } });
    return;
  }
  if (timing === 'missed') {
    await deps.store.deliveries.add({ ...delivery, state: { is: 'skipped', reason: 'missed', at: now } });
    const notice = { kind: 'digest-missed', dueOn, audience: audience.label.fi } as const;
    await tellCoordinators(deps, plan.tenantId, `${round.id}/digest-missed/${audience.id}/${dueOn}`, notice, now);
    return;
  }
  await deps.store.deliveries.add(delivery);
}

async function digestFor(
  deps: JobDeps,
  { plan, round, audience, dueOn, recipient }: DueDigest,
  now: string,
): Promise<Digest | { nothing: 'nothing-new' }> {
  const records = await readRecords(deps.store, round);
  const earlier = records.rounds.filter((other) => other.opensOn < round.opensOn && other.openedAt !== null);
  const previousRound = earlier.at(-1) ?? null;
  return makeDigest(
    { ...records, audience, previous: await previousDigest(deps, recipient, plan, audience), previousRound, dueOn },
    now,
  );
}

/** The newest digest that this recipient really got, for this plan and audience. */
async function previousDigest(deps: JobDeps, recipient: Recipient, plan: Plan, audience: Audience) {
  const deliveries =
    recipient.to === 'channel'
      ? await deps.store.deliveries.ofChannel(recipient.channelId)
      : await deps.store.deliveries.ofOfficial(recipient.officialId);
  const digests = deliveries.flatMap(({ state, content }) =>
    state.is === 'sent' &&
    content.kind === 'digest' &&
    content.digest.planId === plan.planId &&
    content.digest.audienceId === audience.id
      ? [content.digest]
      : [],
  );
  return digests.reduce<Digest | null>(
    (newest, digest) => (newest && newest.asOf > digest.asOf ? newest : digest),
    null,
  );
}
