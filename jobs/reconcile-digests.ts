/**
 * Brings the digests of a round up to date on the day they were posted. What a digest shows next is written down before
 * its message is edited, and the hash of what it shows after: so after a crash between the two the edit is made again,
 * and the next digest compares with what people really read.
 */

import { digestCard } from '../cards/digest-card';
import { audiencesOf } from '../strategy/audiences-of';
import { dateIn } from '../strategy/calendar';
import type { Delivery, DeliveryContent } from '../strategy/delivery';
import { editDigest } from '../strategy/edit-digest';
import type { Language } from '../strategy/language';
import { languageOf } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import type { Outgoing } from '../strategy/ports/messenger';
import type { Round } from '../strategy/round';
import type { SentDelivery } from '../strategy/sent-delivery';
import { settledUntil } from '../strategy/settled-until';
import { hashOf } from './build-message';
import { digestOfRound } from './digest-of-round';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { keepGoing } from './keep-going';
import { showOnce } from './show-once';

type DigestContent = Extract<DeliveryContent, { kind: 'digest' }>;
type Posted = SentDelivery<DigestContent>;

/**
 * @param round any round that was opened
 * @param deliveries all of the round
 */
export async function reconcileDigests(
  deps: JobDeps,
  plan: Plan,
  round: Round,
  deliveries: readonly Delivery[],
  now: string,
): Promise<void> {
  if (round.openedAt === null || isLongOver(round, now)) return;
  const all = deliveries.filter(isPosted);
  for (const posted of all) {
    const isLast = !all.some((other) => isFollowedBy(posted, other));
    await keepGoing(deps.log, { delivery: posted.id }, () => reconcileDigest(deps, plan, round, posted, isLast, now));
  }
}

/** @param isLast nobody has got a newer one in its place, which tells what was said after this one */
async function reconcileDigest(
  deps: JobDeps,
  plan: Plan,
  round: Round,
  posted: Posted,
  isLast: boolean,
  now: string,
): Promise<void> {
  const language = await languageAt(deps, posted);
  if (language === null) return;
  const messageOf = (content: DigestContent) => messageAsSent(plan, { ...posted, content }, language);
  const mayChange = isLast || round.state === 'cancelled';
  const content = mayChange ? await editedContent(deps, plan, round, posted, messageOf, now) : null;
  const isBegun = posted.shownHash === null;
  if (!content && !isBegun) return;
  const begun: Posted | null = content ? { ...posted, content, shownHash: null } : posted;
  if (content && (await deps.store.deliveries.save(begun)) === 'stale') return;
  const written = content ? { ...begun, version: begun.version + 1 } : begun;
  const { conversation, activityId } = posted.state;
  const shown = await showOnce(deps, written, conversation, activityId, messageOf(written.content));
  // What nobody can read was not told: the next digest compares with what stands there.
  if (shown === 'refused' && content) {
    const { content: standing } = posted;
    const shownHash = hashOf(messageOf(content));
    await deps.store.deliveries.save({ ...written, content: standing, shownHash, version: written.version + 1 });
  }
}

/** What the message should show instead of what it does; null when that is the same, or was refused before. */
async function editedContent(
  deps: JobDeps,
  plan: Plan,
  round: Round,
  { content, state, shownHash }: Posted,
  messageOf: (content: DigestContent) => Outgoing,
  now: string,
): Promise<DigestContent | null> {
  const { zone } = plan.settings;
  const { digest } = content;
  const audience = audiencesOf(plan.settings).find(({ id }) => id === digest.audienceId);
  if (!audience || dateIn(zone, state.sentAt) !== dateIn(zone, now)) return null;
  const previous = digest.comparedTo === null ? null : { asOf: digest.comparedTo };
  const fresh = await digestOfRound(deps.store, round, { audience, dueOn: digest.dueOn, previous }, settledUntil(now));
  const [answers, questions] = await Promise.all([
    deps.store.answers.ofRound(round.id),
    deps.store.questions.ofRound(round.id),
  ]);
  const edit = editDigest({ digest, sentAt: state.sentAt }, fresh, { round, answers, questions }, zone, now);
  if ('keep' in edit) return null;
  // Compared by what people see: an edit that shows nothing new would only say that there is something new.
  if (hashOf(messageOf({ ...content, digest: edit.digest })) === hashOf(messageOf(content))) return null;
  const edited = { ...content, ...edit };
  return hashOf(messageOf(edited)) === shownHash ? null : edited;
}

/** In the language it is read in now; null where nothing can be edited any more. */
async function languageAt({ store }: JobDeps, { recipient }: Posted): Promise<Language | null> {
  if (recipient.to === 'channel') {
    const channel = await store.channels.get(recipient.channelId);
    return channel && channel.goneAt === null ? channel.language : null;
  }
  const official = await store.officials.get(recipient.officialId);
  return official && languageOf(official);
}

/** Late it is when it was posted late, however much later it is read. */
function messageAsSent({ settings: { zone } }: Plan, { content, state }: Posted, language: Language): Outgoing {
  const { digest, noChannel, updatedAt } = content;
  const late = content.late || dateIn(zone, state.sentAt) > digest.dueOn;
  return digestCard(digest, { late, noChannel, updatedAt }, language, zone);
}

function isPosted(delivery: Delivery): delivery is Posted {
  return delivery.content.kind === 'digest' && delivery.state.is === 'sent';
}

/** The same readers got the other one later on, of the calendar or by a coordinator's word. */
function isFollowedBy(posted: Posted, other: Posted): boolean {
  const { planId, audienceId } = posted.content.digest;
  return (
    other.state.sentAt > posted.state.sentAt &&
    other.content.digest.planId === planId &&
    other.content.digest.audienceId === audienceId &&
    JSON.stringify(other.recipient) === JSON.stringify(posted.recipient)
  );
}
