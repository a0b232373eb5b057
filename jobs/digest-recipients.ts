/** Who gets the digest of an audience: its channels, or, where it has none, the coordinators. */

import type { Channel } from '../strategy/channel';
import type { Delivery, Recipient } from '../strategy/delivery';
import type { Digest } from '../strategy/digest';
import type { Official } from '../strategy/official';
import type { Audience, Plan } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import { coordinatorsOf } from './coordinators';

export type DigestRecipients = { to: 'channels'; channels: Channel[] } | { to: 'coordinators'; officials: Official[] };

export async function digestRecipientsOf(store: Store, plan: Plan, audience: Audience): Promise<DigestRecipients> {
  const channels = (await store.channels.ofTenant(plan.tenantId)).filter(
    ({ planId, audienceId, goneAt }) => planId === plan.planId && audienceId === audience.id && goneAt === null,
  );
  if (channels.length > 0) return { to: 'channels', channels };
  return { to: 'coordinators', officials: await coordinatorsOf(store, plan.tenantId) };
}

export function recipientsIn(found: DigestRecipients): Recipient[] {
  return found.to === 'channels'
    ? found.channels.map(({ id }) => ({ to: 'channel', channelId: id }))
    : found.officials.map(({ id }) => ({ to: 'official', officialId: id }));
}

/** `<plan>/<channel>/<audience>/digest/` and what tells one digest from the next: the due date, or `manual-<n>`. */
export function digestIdOf(
  { planId }: Pick<Plan, 'planId'>,
  recipient: Recipient,
  audience: Audience,
  which: string,
): string {
  const to = recipient.to === 'channel' ? recipient.channelId : recipient.officialId;
  return `${planId}/${to}/${audience.id}/digest/${which}`;
}

/** Everything that was ever planned for one recipient. */
export function deliveriesTo(store: Pick<Store, 'deliveries'>, recipient: Recipient): Promise<Delivery[]> {
  return recipient.to === 'channel'
    ? store.deliveries.ofChannel(recipient.channelId)
    : store.deliveries.ofOfficial(recipient.officialId);
}

/**
 * The newest digest that a recipient really got, for this plan and audience, whether its day or a coordinator sent it: the
 * next one tells what has changed since.
 *
 * @param deliveries everything that was planned for the recipient
 */
export function previousDigestIn(deliveries: readonly Delivery[], plan: Plan, audience: Audience): Digest | null {
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
