/**
 * Decides what a delivery becomes after one POST. Nothing is repeated that may already have been said, but once, minutes
 * later; what Teams refused for good is a state that a coordinator sees. Source: Teams' table of status codes, and users
 * of similar bots who got the same card three times.
 */

import type { Delivery, DeliveryState, UnreachableReason } from './delivery';
import type { ConversationRef } from './official';
import type { SendResult } from './ports/messenger';

/** Waits between free repeats (412, 429 without Retry-After): doubled each time, from two seconds to half an hour. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30 * 60_000;
/** A POST without a clear result is repeated once, after this. */
const UNKNOWN_WAIT_MS = 5 * 60_000;
/** About two days of free repeats: an expired secret or a bad night at Teams must not cost anybody their card. */
const MOST_ATTEMPTS = 100;

type Sent = { activityId: string; conversation: ConversationRef };

export interface AfterAttempt {
  state: DeliveryState;
  /** The stored chat address is wrong: create the conversation again before the next attempt. */
  forgetConversation: boolean;
}

/**
 * @param delivery as it was before the attempt
 * @param result what the POST gave
 * @param earlierUnknowns attempts of this delivery that ended without a clear result, this one not counted
 * @param jitter 0-1, spreads waits by up to a fifth
 */
export function afterAttempt(
  delivery: Pick<Delivery, 'attempts' | 'state'>,
  result: SendResult<Sent>,
  earlierUnknowns: number,
  jitter: number,
  now: string,
): AfterAttempt {
  if (result.ok) {
    const { activityId, conversation } = result;
    return settled({ is: 'sent', sentAt: now, activityId, conversation });
  }
  const { failure, code } = result;
  const unreachable = (reason: UnreachableReason) => settled({ is: 'unreachable', reason, code, at: now });
  const waiting = (why: 'throttled' | 'conflict' | 'unknown' | 'conversation-gone', waitMs: number): AfterAttempt => ({
    state: { is: 'waiting', why, nextAttemptAt: later(now, waitMs * (1 + jitter / 5)) },
    forgetConversation: why === 'conversation-gone',
  });

  if (failure.class === 'unknown') {
    return earlierUnknowns > 0 ? unreachable('unconfirmed') : waiting('unknown', UNKNOWN_WAIT_MS);
  }
  if (failure.class === 'terminal') {
    if (failure.reason !== 'conversation-gone') return unreachable(failure.reason);
    const isSecondTime = delivery.state.is === 'waiting' && delivery.state.why === 'conversation-gone';
    return isSecondTime ? unreachable('left') : waiting('conversation-gone', 0);
  }
  if (delivery.attempts + 1 >= MOST_ATTEMPTS) return unreachable('refused');
  const growing = Math.min(FIRST_WAIT_MS * 2 ** delivery.attempts, LONGEST_WAIT_MS);
  if (failure.class === 'conflict') return waiting('conflict', growing);
  return waiting('throttled', failure.retryAfterMs ?? growing);
}

/** A wait of minutes after something that may have been said. */
export function waitAfterUnknown(now: string): DeliveryState {
  return { is: 'waiting', why: 'unknown', nextAttemptAt: later(now, UNKNOWN_WAIT_MS) };
}

function settled(state: DeliveryState): AfterAttempt {
  return { state, forgetConversation: false };
}

function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
