/**
 * Builds what a delivery says from the stored state, at the moment it is said, so that a card never goes out stale; or
 * says why it need not be sent any more.
 */

import { createHash } from 'node:crypto';
import { askCard } from '../cards/ask-card';
import { digestCard } from '../cards/digest-card';
import { noticeCard } from '../cards/notice-card';
import { cardText } from '../cards/parts/card-text';
import { welcomeCard } from '../cards/welcome-card';
import { askId } from '../strategy/ask';
import { untouched } from '../strategy/ask-view';
import { dateIn } from '../strategy/calendar';
import type { Channel } from '../strategy/channel';
import type { Delivery, SkipReason, UnreachableReason } from '../strategy/delivery';
import type { Digest } from '../strategy/digest';
import type { Language } from '../strategy/language';
import type { Notice } from '../strategy/notice';
import { languageOf, type Official } from '../strategy/official';
import type { ChannelAddress, Outgoing } from '../strategy/ports/messenger';
import { nextOpenQuestion } from '../strategy/view-ask';
import { addWorkingDays } from '../strategy/working-days';
import { boardMessage } from './build-board';
import { buildEscalation } from './build-escalation';
import { buildHandover } from './build-handover';
import { buildReminder } from './build-reminder';
import { buildSample } from './build-sample';
import type { JobDeps } from './job-deps';
import { readAskIn } from './read-ask';
import { welcomeFor } from './welcome-for';

export type BuiltMessage =
  | { to: 'official'; official: Official; message: Outgoing; hash: string }
  | { to: 'channel'; channel: ChannelAddress; message: Outgoing; hash: string };

/** Product rule 7. */
const LATEST_POST_WORKING_DAYS = 2;

/** @param delivery a delivery that waits */
export async function buildMessage(
  deps: Pick<JobDeps, 'store'>,
  delivery: Delivery,
  now: string,
): Promise<BuiltMessage | { skip: SkipReason } | { unreachable: UnreachableReason }> {
  const { recipient, content } = delivery;
  if (recipient.to === 'channel') {
    const channel = await deps.store.channels.get(recipient.channelId);
    if (!channel || channel.goneAt !== null) return { unreachable: 'channel-gone' };
    if (content.kind !== 'digest') return { skip: 'nothing-to-ask' };
    if (!isFor(channel, content.digest)) return { skip: 'channel-removed' };
    const { id: channelId, tenantId, serviceUrl, language } = channel;
    const message = await digestMessage(deps, content, language, now);
    if ('skip' in message) return message;
    return { to: 'channel', channel: { tenantId, channelId, serviceUrl }, message, hash: hashOf(message) };
  }
  const official = await deps.store.officials.get(recipient.officialId);
  if (!official) return { skip: 'nothing-to-ask' };
  if (official.conversation === null && official.entraId === null) return { unreachable: 'no-address' };
  const message = await messageTo(deps, official, delivery, now);
  return 'skip' in message ? message : { to: 'official', official, message, hash: hashOf(message) };
}

/** A coordinator may have taken the digest off the channel, or given it another, since it was decided. */
function isFor({ planId, audienceId }: Channel, digest: Digest): boolean {
  return planId === digest.planId && audienceId === digest.audienceId;
}

/** What a card shows, in short: two messages with the same hash look the same. */
export function hashOf(message: Outgoing): string {
  return createHash('sha256').update(cardText(message.card)).digest('hex').slice(0, 32);
}

async function messageTo(
  deps: Pick<JobDeps, 'store'>,
  official: Official,
  delivery: Delivery,
  now: string,
): Promise<Outgoing | { skip: SkipReason }> {
  const { content } = delivery;
  const language = languageOf(official);
  switch (content.kind) {
    case 'ask':
    case 'ask-again':
      return askMessage(deps, official, delivery, content.roundId, now);
    case 'no-digest':
      return { skip: 'nothing-new' };
    case 'digest':
      return digestMessage(deps, content, language, now);
    case 'notice':
      if (!mayRead(official, content.notice)) return { skip: 'nothing-to-ask' };
      return (await staleness(deps, content.notice)) ?? noticeCard(content.notice, language);
    case 'board':
      return (await boardMessage(deps, official, { ...delivery, content }, now)) ?? { skip: 'nothing-to-ask' };
    case 'reminder':
      return buildReminder(deps, official, delivery, content, now);
    case 'escalation':
      return buildEscalation(deps, official, content);
    case 'sample':
      if (!official.isCoordinator) return { skip: 'nothing-to-ask' };
      return buildSample(deps, official, content, now);
    case 'handover':
      if (!official.isCoordinator) return { skip: 'nothing-to-ask' };
      return buildHandover(deps, official, { planId: null, isWelcome: true }, now);
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
): Promise<Outgoing | { skip: SkipReason }> {
  const round = await deps.store.rounds.get(roundId);
  if (!round) return { skip: 'nothing-to-ask' };
  if (round.state === 'cancelled') return { skip: 'round-cancelled' };
  if (round.state === 'closed') return { skip: 'round-closed' };
  if (delivery.content.kind === 'ask-again' && (await isSuperseded(deps, delivery, askId(roundId, official.id)))) {
    return { skip: 'asked-later' };
  }
  const { view } = await readAskIn(deps.store, round, official);
  if (view.questions.length === 0) return { skip: 'nothing-to-ask' };
  const next = nextOpenQuestion(view, null);
  return next ? askCard(view, untouched(next.questionId), languageOf(official), now) : { skip: 'answered-already' };
}

/** The official has since chosen another moment; the card returns once, then. */
async function isSuperseded(deps: Pick<JobDeps, 'store'>, delivery: Delivery, askId: string): Promise<boolean> {
  // What was handed over comes by itself, whatever moment they had chosen for the rest.
  if (delivery.content.kind === 'ask-again' && delivery.content.because === 'handed-over') return false;
  const ask = await deps.store.asks.get(askId);
  return ask?.returnsAt == null || !delivery.id.endsWith(`/${ask.returnsAt}`);
}

/** A digest that waited too long in the outbox is missed; one that is sent after its day says that it is late. */
async function digestMessage(
  deps: Pick<JobDeps, 'store'>,
  { digest, late, noChannel }: { digest: Digest; late: boolean; noChannel: boolean },
  language: Language,
  now: string,
): Promise<Outgoing | { skip: SkipReason }> {
  const round = digest.roundId === null ? null : await deps.store.rounds.get(digest.roundId);
  if (round?.state === 'cancelled') return { skip: 'round-cancelled' };
  const zone = (await deps.store.plans.latest(digest.planId))?.settings.zone ?? 'Europe/Helsinki';
  const today = dateIn(zone, now);
  if (today > addWorkingDays(digest.dueOn, LATEST_POST_WORKING_DAYS)) return { skip: 'missed' };
  return digestCard(digest, { late: late || today > digest.dueOn, noChannel }, language, zone);
}

/** Persons' names are for coordinators; who has stopped being one meanwhile reads nothing but that. */
function mayRead({ isCoordinator }: Official, notice: Notice): boolean {
  return isCoordinator || (notice.kind === 'coordinator-changed' && notice.isYou);
}

/** A round that has opened or ended needs no confirming any more, whoever reads of it only now. */
async function staleness(deps: Pick<JobDeps, 'store'>, notice: Notice): Promise<{ skip: SkipReason } | null> {
  if (notice.kind !== 'round-announced' && notice.kind !== 'round-not-opened') return null;
  const round = await deps.store.rounds.get(notice.roundId);
  if (!round || round.state === 'planned') return null;
  const reasons = { open: 'nothing-to-ask', closed: 'round-closed', cancelled: 'round-cancelled' } as const;
  return { skip: reasons[round.state] };
}
