/**
 * Builds what a delivery says from the stored state, at the moment it is said, so that a card never goes out stale; or
 * says why it need not be sent any more.
 */

import { createHash } from 'node:crypto';
import { askCard } from '../cards/ask-card';
import { digestCard } from '../cards/digest-card';
import { noticeCard } from '../cards/notice-card';
import { welcomeCard } from '../cards/welcome-card';
import { askId } from '../strategy/ask';
import { untouched } from '../strategy/ask-view';
import type { Delivery, SkipReason } from '../strategy/delivery';
import { languageOf, type Official } from '../strategy/official';
import type { ChannelAddress, Outgoing } from '../strategy/ports/messenger';
import { nextOpenQuestion, viewAsk } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { welcomeFor } from './welcome-for';

export type BuiltMessage =
  | { to: 'official'; official: Official; message: Outgoing; hash: string }
  | { to: 'channel'; channel: ChannelAddress; message: Outgoing; hash: string };

/**
 * @param delivery a delivery that waits
 * @param moved give the card that points to a newer copy instead of the ask itself
 */
export async function buildMessage(
  deps: Pick<JobDeps, 'store'>,
  delivery: Delivery,
  now: string,
  moved?: 'moved',
): Promise<BuiltMessage | { skip: SkipReason }> {
  const { recipient, content } = delivery;
  if (recipient.to === 'channel') {
    const channel = await deps.store.channels.get(recipient.channelId);
    if (!channel || channel.goneAt !== null || content.kind !== 'digest') return { skip: 'nothing-to-ask' };
    const { id: channelId, tenantId, serviceUrl, language } = channel;
    const zone = await zoneOf(deps, content.digest.planId);
    const message = digestCard(content.digest, content, language, zone);
    return { to: 'channel', channel: { tenantId, channelId, serviceUrl }, message, hash: hashOf(message) };
  }
  const official = await deps.store.officials.get(recipient.officialId);
  if (!official) return { skip: 'nothing-to-ask' };
  const message = await messageTo(deps, official, delivery, now, moved);
  return 'skip' in message ? message : { to: 'official', official, message, hash: hashOf(message) };
}

/** What a card shows, in short: two messages with the same hash look the same. */
export function hashOf(message: Outgoing): string {
  return createHash('sha256').update(JSON.stringify(message.card)).digest('hex').slice(0, 32);
}

async function messageTo(
  deps: Pick<JobDeps, 'store'>,
  official: Official,
  delivery: Delivery,
  now: string,
  moved?: 'moved',
): Promise<Outgoing | { skip: SkipReason }> {
  const { content } = delivery;
  const language = languageOf(official);
  switch (content.kind) {
    case 'ask':
    case 'ask-again':
      return askMessage(deps, official, delivery, content.roundId, now, moved);
    case 'no-digest':
      return { skip: 'nothing-new' };
    case 'digest':
      return digestCard(content.digest, content, language, await zoneOf(deps, content.digest.planId));
    case 'notice':
      return noticeCard(content.notice, language);
    case 'welcome':
      return welcomeCard(await welcomeFor(deps, official, now), language);
  }
}

async function askMessage(
  deps: Pick<JobDeps, 'store'>,
  official: Official,
  delivery: Delivery,
  roundId: string,
  now: string,
  moved?: 'moved',
): Promise<Outgoing | { skip: SkipReason }> {
  const round = await deps.store.rounds.get(roundId);
  if (!round) return { skip: 'nothing-to-ask' };
  if (!moved && round.state === 'cancelled') return { skip: 'round-cancelled' };
  if (!moved && round.state === 'closed') return { skip: 'round-closed' };
  if (
    !moved &&
    delivery.content.kind === 'ask-again' &&
    (await isSuperseded(deps, delivery, askId(roundId, official.id)))
  ) {
    return { skip: 'asked-later' };
  }
  const view = viewAsk(await readRecords(deps.store, round), official);
  if (moved) return askCard(view, { face: 'moved' }, languageOf(official), now);
  if (view.questions.length === 0) return { skip: 'nothing-to-ask' };
  const next = nextOpenQuestion(view, null);
  return next ? askCard(view, untouched(next.questionId), languageOf(official), now) : { skip: 'answered-already' };
}

/** The official has since chosen another moment; the card returns once, then. */
async function isSuperseded(deps: Pick<JobDeps, 'store'>, delivery: Delivery, askId: string): Promise<boolean> {
  const ask = await deps.store.asks.get(askId);
  return ask?.returnsAt == null || !delivery.id.endsWith(`/${ask.returnsAt}`);
}

async function zoneOf(deps: Pick<JobDeps, 'store'>, planId: string): Promise<string> {
  return (await deps.store.plans.latest(planId))?.settings.zone ?? 'Europe/Helsinki';
}
