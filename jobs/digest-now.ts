/**
 * Sends the digest of a round at a coordinator's word, beside those of the calendar: to the same recipients, compared with
 * the digest each of them got last. What was shown beforehand has a number, and every recipient gets each number once,
 * however many coordinators press, however often.
 */

import { audiencesOf } from '../strategy/audiences-of';
import { dateIn } from '../strategy/calendar';
import type { Delivery, Recipient } from '../strategy/delivery';
import type { Digest } from '../strategy/digest';
import type { LocalText } from '../strategy/language';
import type { Audience, Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { settledUntil } from '../strategy/settled-until';
import { digestOfRound } from './digest-of-round';
import { deliveriesTo, digestIdOf, digestRecipientsOf, previousDigestIn, recipientsIn } from './digest-recipients';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { plannedDelivery } from './planned-delivery';

interface OneDigest {
  audience: Audience;
  recipient: Recipient;
  /** Null where there is nothing new to tell. */
  digest: Digest | null;
  noChannel: boolean;
}

/** Who would get what: one for each audience and channel; all coordinators together where there is no channel. */
export interface DigestsNow {
  /** Of this sending: one more than the greatest that any of the recipients has. */
  n: number;
  audiences: { audience: LocalText; channel: string | null; isNew: boolean }[];
}

export async function previewDigestsNow(
  deps: Pick<JobDeps, 'store'>,
  plan: Plan,
  round: Round,
  now: string,
): Promise<DigestsNow> {
  const channels = new Map((await deps.store.channels.ofTenant(plan.tenantId)).map(({ id, name }) => [id, name]));
  const [digests, known] = await digestsOf(deps, plan, round, now);
  const rows = new Map<string, DigestsNow['audiences'][number]>();
  for (const { audience, recipient, digest } of digests) {
    const channel = recipient.to === 'channel' ? (channels.get(recipient.channelId) ?? '') : null;
    const key = JSON.stringify([audience.id, recipient.to === 'channel' ? recipient.channelId : null]);
    const isNew = digest !== null || (rows.get(key)?.isNew ?? false);
    rows.set(key, { audience: audience.label, channel, isNew });
  }
  return { n: Math.max(0, ...known.map(manualNumberOf)) + 1, audiences: [...rows.values()] };
}

/** `sent`: to how many recipients it goes; none of them had got this number yet. */
export type SentNow = { sent: number } | 'sent-already' | 'nothing-new';

/** @param n the number that stood in the preview */
export async function sendDigestsNow(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  plan: Plan,
  round: Round,
  { n, by }: { n: number; by: string },
  now: string,
): Promise<SentNow> {
  const [digests, known] = await digestsOf(deps, plan, round, now);
  const which = `manual-${n}`;
  let sent = 0;
  let told = 0;
  for (const { audience, recipient, digest, noChannel } of digests) {
    if (digest === null) continue;
    told += 1;
    const added = await deps.store.deliveries.add(
      plannedDelivery({
        id: digestIdOf(plan, recipient, audience, which),
        tenantId: plan.tenantId,
        planId: plan.planId,
        roundId: round.id,
        recipient,
        content: { kind: 'digest', digest, late: false, noChannel },
        now,
      }),
    );
    if (added === 'added') sent += 1;
  }
  if (sent === 0) {
    const isSent = told > 0 || known.some((delivery) => manualNumberOf(delivery) === n);
    return isSent ? 'sent-already' : 'nothing-new';
  }
  await keepAct(deps, { by, act: 'digest-sent-now', planId: plan.planId, subject: round.id, to: which }, now);
  return { sent };
}

/** The digests as they would be now, and everything that was ever planned for their recipients. */
async function digestsOf(
  { store }: Pick<JobDeps, 'store'>,
  plan: Plan,
  round: Round,
  now: string,
): Promise<[OneDigest[], Delivery[]]> {
  const dueOn = dateIn(plan.settings.zone, now);
  const digests: OneDigest[] = [];
  const known: Delivery[] = [];
  for (const audience of audiencesOf(plan.settings)) {
    const found = await digestRecipientsOf(store, plan, audience);
    for (const recipient of recipientsIn(found)) {
      const deliveries = await deliveriesTo(store, recipient);
      known.push(...deliveries.filter(({ planId }) => planId === plan.planId));
      const previous = previousDigestIn(deliveries, plan, audience);
      const digest = await digestOfRound(store, round, { audience, dueOn, previous }, settledUntil(now));
      const noChannel = found.to === 'coordinators';
      digests.push({ audience, recipient, digest: 'nothing' in digest ? null : digest, noChannel });
    }
  }
  return [digests, known];
}

function manualNumberOf({ id, content }: Delivery): number {
  if (content.kind !== 'digest') return 0;
  return Number(/\/digest\/manual-(\d+)$/.exec(id)?.[1] ?? 0);
}
