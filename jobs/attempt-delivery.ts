/**
 * Says one delivery with exactly one POST, and writes down what became of it. The attempt is inserted before its POST; one
 * that was left without a result may have been said, and is not free to repeat.
 */

import { afterAttempt, waitAfterUnknown } from '../strategy/after-attempt';
import type { Attempt, Delivery, DeliveryState } from '../strategy/delivery';
import type { ConversationRef, Official } from '../strategy/official';
import type { ChannelAddress, SendResult } from '../strategy/ports/messenger';
import type { Store } from '../strategy/ports/store';
import { type BuiltMessage, buildMessage } from './build-message';
import { createPatience } from './create-patience';
import { insist } from './insist';
import type { JobDeps } from './job-deps';
import { pauseMsOf } from './pace';
import { changeOfficial, rememberReach } from './remember-reach';

/** A chat, or a channel by its own id. */
type Place = ConversationRef;
type Sent = { activityId: string; conversation: ConversationRef };

/**
 * @param reading the store as those see it who begin at this moment; for building the message only
 * @returns how many POSTs of a message were made: one, or none when it ended without
 */
export async function attemptDelivery(deps: JobDeps, delivery: Delivery, reading: Store): Promise<0 | 1> {
  const now = deps.now();
  const built = await buildMessage({ store: reading }, delivery, now);
  if ('skip' in built) {
    await settle(deps, delivery, { is: 'skipped', reason: built.skip, at: now });
    return 0;
  }
  if ('unreachable' in built) {
    await settle(deps, delivery, { is: 'unreachable', reason: built.unreachable, code: null, at: now });
    return 0;
  }
  const unknowns = await unknownAttemptsOf(deps, delivery, now);
  if (unknowns > 1) {
    await settle(deps, delivery, { is: 'unreachable', reason: 'unconfirmed', code: null, at: now });
    return 0;
  }
  const opened = await openPlace(deps, built);
  if (opened.ok) {
    const { tenantId } = delivery;
    await deps.pace.turn({ kind: 'request', tenantId, conversationId: opened.place.conversationId });
  }
  // Waiting for the turn may have taken long: from here on nothing but the attempt stands before the POST.
  if (!deps.holdsLease()) return 0;
  const n = delivery.attempts + 1;
  const id = `${delivery.id}/${n}`;
  const begun = { id, deliveryId: delivery.id, n, startedAt: deps.now(), worker: deps.worker };
  const attempt: Attempt = { ...begun, result: null, schema: 1 };
  if ((await begin(deps, attempt)) === 'taken') {
    // Somebody began this attempt and did not write its end into the delivery: it may have been sent.
    await settle(deps, { ...delivery, attempts: n }, waitAfterUnknown(deps.now()));
    return 0;
  }
  if (opened.ok) await deps.pace.room(delivery.tenantId);
  if (!deps.holdsLease()) {
    await giveUp(deps, delivery, attempt);
    return 0;
  }
  const result = opened.ok ? await post(deps, built, opened.place) : opened;
  if (!result.ok && result.failure.class === 'throttled') {
    deps.pace.pause(delivery.tenantId, pauseMsOf(result.failure));
  }
  const endedAt = deps.now();
  const { state, forgetConversation } = afterAttempt(delivery, result, unknowns, jitterOf(id), endedAt);
  await insist(deps, async () => {
    // The delivery first: after a crash between the two it is known to have been sent, so nobody gets it twice.
    await settle(deps, { ...delivery, attempts: n, shownHash: result.ok ? built.hash : null }, state);
    await deps.store.attempts.end(attempt, {
      endedAt,
      outcome: result.ok ? 'sent' : result.failure.class,
      status: result.ok ? 201 : result.status,
      code: result.ok ? null : result.code,
    });
  });
  if (forgetConversation && built.to === 'official') {
    await changeOfficial(deps, built.official.id, { conversation: null });
  }
  if (!isNoNews(built, state)) await rememberReach(deps, delivery.recipient, state, endedAt);
  return 1;
}

/** Begins the attempt, also when the store's reply to that was lost: what stands then is this very attempt. */
async function begin(deps: JobDeps, attempt: Attempt): Promise<'begun' | 'taken'> {
  let isUnclear = false;
  return insist(deps, async () => {
    try {
      const outcome = await deps.store.attempts.begin(attempt);
      if (outcome === 'begun' || !isUnclear) return outcome;
      const standing = (await deps.store.attempts.ofDelivery(attempt.deliveryId)).find(({ id }) => id === attempt.id);
      return standing?.worker === attempt.worker && standing.startedAt === attempt.startedAt ? 'begun' : 'taken';
    } catch (error) {
      isUnclear = true;
      throw error;
    }
  });
}

/** An attempt that was begun and is not made: nothing was posted, so it is no unknown one. */
async function giveUp(deps: JobDeps, delivery: Delivery, attempt: Attempt): Promise<void> {
  const result = { endedAt: deps.now(), outcome: 'not-posted', status: null, code: null };
  await insist(deps, async () => {
    await deps.store.attempts.end(attempt, result);
    await settle(deps, { ...delivery, attempts: attempt.n }, delivery.state);
  });
}

/** Attempts without a clear result, those of a worker that is gone included. */
async function unknownAttemptsOf(deps: JobDeps, delivery: Delivery, now: string): Promise<number> {
  // One that was begun and is not counted yet is met when its number is taken.
  if (delivery.attempts === 0) return 0;
  const attempts = await deps.store.attempts.ofDelivery(delivery.id);
  const abandoned = attempts.filter(({ result, n }) => result === null && n <= delivery.attempts);
  for (const attempt of abandoned) {
    await deps.store.attempts.end(attempt, { endedAt: now, outcome: 'unknown', status: null, code: 'worker-gone' });
  }
  return abandoned.length + attempts.filter(({ result }) => result?.outcome === 'unknown').length;
}

/** Most cards reach somebody of whom that was known: nothing is read again for them. */
function isNoNews(built: BuiltMessage, state: DeliveryState): boolean {
  return state.is === 'sent' && built.to === 'official' && built.official.reachability === 'reached';
}

/** Where the message goes. A 1:1 chat is created once by Entra id and kept. */
async function openPlace(deps: JobDeps, built: BuiltMessage): Promise<SendResult<{ place: Place }>> {
  if (built.to === 'channel') return { ok: true, place: placeOf(built.channel) };
  const opened = await conversationWith(deps, built.official);
  return opened.ok ? { ok: true, place: opened.conversation } : opened;
}

async function post(deps: JobDeps, built: BuiltMessage, place: Place): Promise<SendResult<Sent>> {
  if (built.to === 'channel') return deps.messenger.postToChannel(built.channel, built.message);
  const sent = await deps.messenger.send(place, built.message);
  return sent.ok ? { ...sent, conversation: place } : sent;
}

function placeOf({ channelId, serviceUrl }: ChannelAddress): Place {
  return { conversationId: channelId, serviceUrl };
}

/** Creating a chat twice is harmless, so an unclear result is only a wait. */
async function conversationWith(
  deps: JobDeps,
  official: Official,
): Promise<SendResult<{ conversation: ConversationRef }>> {
  const { conversation, entraId, tenantId } = official;
  if (conversation) return { ok: true, conversation };
  if (entraId === null) throw new Error(`a message to ${official.id} was built without an address`);
  await deps.pace.turn({ kind: 'new-conversation', tenantId, conversationId: null });
  const opened = await deps.messenger.openPersonal(tenantId, entraId);
  if (!opened.ok) return opened.failure.class === 'unknown' ? { ...opened, failure: { class: 'conflict' } } : opened;
  await changeOfficial(deps, official.id, { conversation: opened.conversation });
  return opened;
}

/** Writes down what became of it. What was decided meanwhile stands, except that what was said was said. */
async function settle(deps: JobDeps, delivery: Delivery, state: DeliveryState): Promise<void> {
  const again = createPatience();
  for (let stored: Delivery | null = delivery; stored; stored = await deps.store.deliveries.get(delivery.id)) {
    if (stored !== delivery && (state.is !== 'sent' || stored.state.is === 'sent')) break;
    const { attempts, shownHash } = delivery;
    const saved = await deps.store.deliveries.save({ ...stored, attempts, shownHash, state });
    deps.log.info({ delivery: delivery.id, is: state.is, reason: reasonOf(state), saved }, 'delivery');
    if (saved === 'saved') break;
    await again();
  }
}

function reasonOf(state: DeliveryState): string | null {
  return 'reason' in state ? state.reason : 'why' in state ? state.why : null;
}

/** 0-1, the same for the same attempt, so that a test sees what it expects. */
function jitterOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 1000;
  return hash / 1000;
}
