/**
 * Empties the outbox: takes what is due, says it with exactly one POST an attempt, and writes down what became of it.
 * An attempt is inserted before its POST; one that was left without a result may have been said, and is not free to repeat.
 */

import { afterAttempt } from '../strategy/after-attempt';
import type { Delivery, DeliveryState } from '../strategy/delivery';
import type { ConversationRef, Official } from '../strategy/official';
import type { Outgoing, SendResult } from '../strategy/ports/messenger';
import { type BuiltMessage, buildMessage } from './build-message';
import type { JobDeps } from './job-deps';

type Sent = { activityId: string; conversation: ConversationRef };

const BATCH = 100;

/**
 * Sends everything that is due. Only one process may run this at a time for a tenant (the caller holds the lease).
 *
 * @returns how many attempts were made
 */
export async function deliver(deps: JobDeps, now: string): Promise<number> {
  let attempts = 0;
  for (;;) {
    const due = await deps.store.deliveries.due(now, BATCH);
    if (due.length === 0) return attempts;
    for (const delivery of due) {
      if (!deps.holdsLease()) return attempts;
      attempts += await deliverOne(deps, delivery, now);
    }
  }
}

async function deliverOne(deps: JobDeps, delivery: Delivery, now: string): Promise<number> {
  const built = await buildMessage(deps, delivery, now);
  if ('skip' in built) {
    await settle(deps, delivery, { is: 'skipped', reason: built.skip, at: now });
    return 0;
  }
  const unknowns = await unknownAttemptsOf(deps, delivery, now);
  const n = delivery.attempts + 1;
  const attempt = {
    id: `${delivery.id}/${n}`,
    deliveryId: delivery.id,
    n,
    startedAt: now,
    worker: deps.worker,
    result: null,
    schema: 1,
  } as const;
  if (unknowns > 1) {
    await settle(deps, delivery, { is: 'unreachable', reason: 'unconfirmed', code: null, at: now });
    return 0;
  }
  if ((await deps.store.attempts.begin(attempt)) === 'taken') {
    // Somebody began this attempt and did not write its end into the delivery: it may have been sent.
    await settle(deps, { ...delivery, attempts: n }, waitAfterUnknown(now));
    return 0;
  }
  const result = await say(deps, delivery, built, now);
  const { state, forgetConversation } = afterAttempt(delivery, result, unknowns, jitterOf(attempt.id), now);
  await deps.store.attempts.end(attempt.id, {
    endedAt: now,
    outcome: result.ok ? 'sent' : result.failure.class,
    status: result.ok ? 201 : result.status,
    code: result.ok ? null : result.code,
  });
  await settle(deps, { ...delivery, attempts: n, shownHash: result.ok ? built.hash : null }, state);
  if (forgetConversation && built.to === 'official') await forget(deps, built.official.id);
  if (result.ok) await rememberAddress(deps, delivery, result);
  await rememberReach(deps, built, state);
  return 1;
}

/** A wait of minutes after something that may have been said. */
function waitAfterUnknown(now: string): DeliveryState {
  return { is: 'waiting', why: 'unknown', nextAttemptAt: new Date(Date.parse(now) + 5 * 60_000).toISOString() };
}

/** Attempts without a clear result, those of a worker that is gone included. */
async function unknownAttemptsOf(deps: JobDeps, delivery: Delivery, now: string): Promise<number> {
  const attempts = await deps.store.attempts.ofDelivery(delivery.id);
  const abandoned = attempts.filter(({ result, n }) => result === null && n <= delivery.attempts);
  for (const { id } of abandoned) {
    await deps.store.attempts.end(id, { endedAt: now, outcome: 'unknown', status: null, code: 'worker-gone' });
  }
  return abandoned.length + attempts.filter(({ result }) => result?.outcome === 'unknown').length;
}

async function say(deps: JobDeps, delivery: Delivery, built: BuiltMessage, now: string): Promise<SendResult<Sent>> {
  if (built.to === 'channel') {
    await deps.pace.turn('request');
    return deps.messenger.postToChannel(built.channel, built.message);
  }
  const opened = await conversationWith(deps, built.official);
  if (!opened.ok) return opened;
  await deps.pace.turn('request');
  const sent = await deps.messenger.send(opened.conversation, built.message);
  deps.log.info({ delivery: delivery.id, ok: sent.ok, at: now }, 'attempt');
  return sent.ok ? { ...sent, conversation: opened.conversation } : sent;
}

/** The 1:1 chat: created once by Entra id and kept. Creating it twice is harmless, so an unclear result is only a wait. */
async function conversationWith(
  deps: JobDeps,
  official: Official,
): Promise<SendResult<{ conversation: ConversationRef }>> {
  if (official.conversation) return { ok: true, conversation: official.conversation };
  if (official.entraId === null) {
    const failure = { class: 'terminal', reason: 'refused' } as const;
    return { ok: false, failure, status: null, code: 'no-address', raw: '' };
  }
  await deps.pace.turn('new-conversation');
  const opened = await deps.messenger.openPersonal(official.tenantId, official.entraId);
  if (!opened.ok) return opened.failure.class === 'unknown' ? { ...opened, failure: { class: 'conflict' } } : opened;
  await updateOfficial(deps, official.id, { conversation: opened.conversation });
  return opened;
}

async function settle(deps: JobDeps, delivery: Delivery, state: DeliveryState): Promise<void> {
  const saved = await deps.store.deliveries.save({ ...delivery, state });
  deps.log.info({ delivery: delivery.id, is: state.is, reason: reasonOf(state), saved }, 'delivery');
}

function reasonOf(state: DeliveryState): string | null {
  return 'reason' in state ? state.reason : 'why' in state ? state.why : null;
}

/** The newest copy of the card is where the ask lives from now on. */
async function rememberAddress(deps: JobDeps, delivery: Delivery, sent: Sent): Promise<void> {
  const { content, recipient } = delivery;
  if (recipient.to !== 'official' || (content.kind !== 'ask' && content.kind !== 'ask-again')) return;
  const ask = await deps.store.asks.get(`${content.roundId}/${recipient.officialId}`);
  if (!ask) return;
  const { activityId, conversation } = ask;
  await deps.store.asks.save({ ...ask, activityId: sent.activityId, conversation: sent.conversation });
  if (activityId && conversation && activityId !== sent.activityId) {
    await deps.pace.turn('request');
    await deps.messenger.update(conversation, activityId, await movedMessage(deps, delivery));
  }
}

async function movedMessage(deps: JobDeps, delivery: Delivery): Promise<Outgoing> {
  const built = await buildMessage(deps, delivery, delivery.createdAt, 'moved');
  if ('skip' in built) throw new Error(`a sent ask has nothing to show: ${delivery.id}`);
  return built.message;
}

async function rememberReach(deps: JobDeps, built: BuiltMessage, state: DeliveryState): Promise<void> {
  if (built.to !== 'official') return;
  if (state.is === 'sent') await updateOfficial(deps, built.official.id, { reachability: 'reached' });
  if (state.is === 'unreachable' && ['not-installed', 'blocked', 'left'].includes(state.reason)) {
    const reachability = state.reason as 'not-installed' | 'blocked' | 'left';
    await updateOfficial(deps, built.official.id, { reachability });
  }
}

async function forget(deps: JobDeps, officialId: string): Promise<void> {
  await updateOfficial(deps, officialId, { conversation: null });
}

async function updateOfficial(deps: JobDeps, id: string, change: Partial<Official>): Promise<void> {
  for (;;) {
    const official = await deps.store.officials.get(id);
    if (!official) return;
    const isSame = Object.entries(change).every(([key, value]) => official[key as keyof Official] === value);
    if (isSame || (await deps.store.officials.save({ ...official, ...change })) === 'saved') return;
  }
}

/** 0-1, the same for the same attempt, so that a test sees what it expects. */
function jitterOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 1000;
  return hash / 1000;
}
