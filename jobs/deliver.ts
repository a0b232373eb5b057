/**
 * Empties the outbox: takes what is due, says it with exactly one POST an attempt, and writes down what became of it.
 * An attempt is inserted before its POST; one that was left without a result may have been said, and is not free to repeat.
 */

import { afterAttempt, waitAfterUnknown } from '../strategy/after-attempt';
import type { Delivery, DeliveryState } from '../strategy/delivery';
import type { ConversationRef, Official } from '../strategy/official';
import type { SendResult } from '../strategy/ports/messenger';
import { type BuiltMessage, buildMessage } from './build-message';
import type { JobDeps } from './job-deps';
import { keepGoing } from './keep-going';
import { changeOfficial, rememberReach } from './remember-reach';

type Sent = { activityId: string; conversation: ConversationRef };

const BATCH = 100;

/**
 * Sends everything that is due. Only one process may run this at a time for a tenant (the caller holds the lease).
 *
 * @returns how many attempts were made
 */
export async function deliver(deps: JobDeps, now: string): Promise<number> {
  let attempts = 0;
  const failed = new Set<string>();
  for (;;) {
    const due = (await deps.store.deliveries.due(now, BATCH + failed.size)).filter(({ id }) => !failed.has(id));
    if (due.length === 0) return attempts;
    for (const delivery of welcomesFirst(due)) {
      if (!deps.holdsLease()) return attempts;
      const isDone = await keepGoing(deps.log, { delivery: delivery.id }, async () => {
        attempts += await deliverOne(deps, delivery, now);
      });
      if (!isDone) failed.add(delivery.id);
    }
  }
}

/** Who has just installed the app reads who asks before what is asked. */
function welcomesFirst(due: Delivery[]): Delivery[] {
  const isWelcome = ({ content }: Delivery) => content.kind === 'welcome';
  return [...due.filter(isWelcome), ...due.filter((delivery) => !isWelcome(delivery))];
}

async function deliverOne(deps: JobDeps, delivery: Delivery, now: string): Promise<number> {
  const built = await buildMessage(deps, delivery, now);
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
  const n = delivery.attempts + 1;
  const id = `${delivery.id}/${n}`;
  const attempt = { id, deliveryId: delivery.id, n, startedAt: now, worker: deps.worker, result: null } as const;
  if ((await deps.store.attempts.begin({ ...attempt, schema: 1 })) === 'taken') {
    // Somebody began this attempt and did not write its end into the delivery: it may have been sent.
    await settle(deps, { ...delivery, attempts: n }, waitAfterUnknown(now));
    return 0;
  }
  const result = await say(deps, built);
  const { state, forgetConversation } = afterAttempt(delivery, result, unknowns, jitterOf(id), now);
  // The delivery first: after a crash between the two it is known to have been sent, so nobody gets it twice.
  await settle(deps, { ...delivery, attempts: n, shownHash: result.ok ? built.hash : null }, state);
  await deps.store.attempts.end(id, {
    endedAt: now,
    outcome: result.ok ? 'sent' : result.failure.class,
    status: result.ok ? 201 : result.status,
    code: result.ok ? null : result.code,
  });
  if (forgetConversation && built.to === 'official') {
    await changeOfficial(deps, built.official.id, { conversation: null });
  }
  await rememberReach(deps, delivery.recipient, state, now);
  return 1;
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

async function say(deps: JobDeps, built: BuiltMessage): Promise<SendResult<Sent>> {
  if (built.to === 'channel') {
    await deps.pace.turn('request');
    return deps.messenger.postToChannel(built.channel, built.message);
  }
  const opened = await conversationWith(deps, built.official);
  if (!opened.ok) return opened;
  await deps.pace.turn('request');
  const sent = await deps.messenger.send(opened.conversation, built.message);
  return sent.ok ? { ...sent, conversation: opened.conversation } : sent;
}

/** The 1:1 chat: created once by Entra id and kept. Creating it twice is harmless, so an unclear result is only a wait. */
async function conversationWith(
  deps: JobDeps,
  official: Official,
): Promise<SendResult<{ conversation: ConversationRef }>> {
  if (official.conversation) return { ok: true, conversation: official.conversation };
  if (official.entraId === null) throw new Error(`a message to ${official.id} was built without an address`);
  await deps.pace.turn('new-conversation');
  const opened = await deps.messenger.openPersonal(official.tenantId, official.entraId);
  if (!opened.ok) return opened.failure.class === 'unknown' ? { ...opened, failure: { class: 'conflict' } } : opened;
  await changeOfficial(deps, official.id, { conversation: opened.conversation });
  return opened;
}

/** Writes down what became of it. What was decided meanwhile stands, except that what was said was said. */
async function settle(deps: JobDeps, delivery: Delivery, state: DeliveryState): Promise<void> {
  for (let stored: Delivery | null = delivery; stored; stored = await deps.store.deliveries.get(delivery.id)) {
    if (stored !== delivery && (state.is !== 'sent' || stored.state.is === 'sent')) break;
    const { attempts, shownHash } = delivery;
    const saved = await deps.store.deliveries.save({ ...stored, attempts, shownHash, state });
    deps.log.info({ delivery: delivery.id, is: state.is, reason: reasonOf(state), saved }, 'delivery');
    if (saved === 'saved') break;
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
