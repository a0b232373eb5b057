/** Edits a message that was sent, when it does not show yet what it should; a failed edit is tried again at the next run. */

import type { Delivery } from '../strategy/delivery';
import type { ConversationRef } from '../strategy/official';
import type { Outgoing } from '../strategy/ports/messenger';
import { hashOf } from './build-message';
import type { JobDeps } from './job-deps';
import { pauseMsOf } from './pace';

/** `refused`: Teams will not take this edit, so that the message goes on showing what it did; `not-now`: the next run tries again. */
export type Shown = 'shown' | 'shown-already' | 'refused' | 'not-now';

/** @param sent the delivery whose message it is; what it shows, or would if it could be edited, is kept there as a hash */
export async function showOnce(
  deps: Pick<JobDeps, 'store' | 'messenger' | 'pace' | 'log' | 'holdsLease'>,
  sent: Delivery,
  conversation: ConversationRef,
  activityId: string,
  message: Outgoing,
): Promise<Shown> {
  const shownHash = hashOf(message);
  if (sent.shownHash === shownHash) return 'shown-already';
  if (!deps.holdsLease()) return 'not-now';
  // Teams counts what is written in a channel, in whichever of its threads.
  const [conversationId = null] = conversation.conversationId.split(';messageid=');
  await deps.pace.turn({ kind: 'request', tenantId: sent.tenantId, conversationId });
  if (!deps.holdsLease()) return 'not-now';
  const result = await deps.messenger.update(conversation, activityId, message);
  if (!result.ok && result.failure.class === 'throttled') deps.pace.pause(sent.tenantId, pauseMsOf(result.failure));
  const isFinal = result.ok || result.failure.class === 'terminal';
  if (isFinal) await deps.store.deliveries.save({ ...sent, shownHash });
  deps.log.info({ delivery: sent.id, ok: result.ok }, 'message brought up to date');
  if (!isFinal) return 'not-now';
  return result.ok ? 'shown' : 'refused';
}
