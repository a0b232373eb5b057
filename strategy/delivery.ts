/**
 * A delivery: one thing to be said to one recipient, written down before it is sent and ended by writing down what
 * became of it. Planned = sent + skipped + unreachable + waiting, always.
 */

import type { Digest } from './digest';
import type { ListChanges } from './list-changes';
import type { Notice } from './notice';
import type { ConversationRef } from './official';

export type Recipient = { to: 'official'; officialId: string } | { to: 'channel'; channelId: string };

/**
 * What is said. Asks are built from the stored state when they are sent; a digest is frozen when it is decided, and again
 * at each edit on the day it was posted, which `updatedAt` then tells.
 */
export type DeliveryContent =
  | { kind: 'ask'; roundId: string }
  /** `handed-over`: the official has got questions of somebody else. Absent where they asked for the card themselves. */
  | { kind: 'ask-again'; roundId: string; because?: 'handed-over' }
  | { kind: 'reminder'; roundId: string; level: ReminderLevel }
  /** To a deputy or superior: what has not been answered, by role. */
  | { kind: 'escalation'; roundId: string; level: 'deputy' | 'superior' }
  /** A coordinator's view of a round, kept up to date by editing; `changes`: on whose list, since it was confirmed. */
  | { kind: 'board'; roundId: string; changes?: ListChanges }
  /** What an official's card will look like, for a coordinator; stores nothing. */
  | { kind: 'sample'; roundId: string; officialId: string }
  | { kind: 'digest'; digest: Digest; late: boolean; noChannel: boolean; updatedAt?: string }
  /** A digest whose day came and that had nothing to say, or that nobody was there to send. */
  | { kind: 'no-digest'; dueOn: string }
  | { kind: 'welcome' }
  /** To a new coordinator: the hand-over sheet as it stands when it is sent. */
  | { kind: 'handover' }
  | { kind: 'notice'; notice: Notice };

/** 1, 2, …: the reminders of the plan's rule, in their order; `last-day`; by a coordinator's button. */
export type ReminderLevel = number | 'last-day' | 'manual';

export type SkipReason =
  | 'round-cancelled'
  | 'round-closed'
  | 'answered-already'
  | 'nothing-to-ask'
  | 'asked-later'
  /** Said as the answer to a person's own act, so nothing was left to send. */
  | 'greeted-in-turn'
  | 'missed'
  /** The most reminders that a person may get in a round, or on one day, had been sent. */
  | 'capped'
  /** Of a reminder: something had been answered shortly before. */
  | 'answered-just-now'
  /** Of a reminder: the official was away on that day. */
  | 'absent'
  | 'nothing-new'
  /** The channel gets no digest of this audience any more. */
  | 'channel-removed';
export type UnreachableReason =
  | 'not-installed'
  | 'blocked'
  | 'left'
  | 'no-address'
  | 'unconfirmed'
  | 'channel-gone'
  | 'refused';

export type WaitReason =
  | 'first'
  | 'throttled'
  | 'conflict'
  | 'unknown'
  | 'asked-later'
  | 'conversation-gone'
  | 'installed';

export type DeliveryState =
  | { is: 'waiting'; nextAttemptAt: string; why: WaitReason }
  | { is: 'sent'; sentAt: string; activityId: string; conversation: ConversationRef }
  | { is: 'skipped'; reason: SkipReason; at: string }
  | { is: 'unreachable'; reason: UnreachableReason; code: string | null; at: string };

export interface Delivery {
  /** `<ask>/ask`, `<ask>/later/<instant>`, `<ask>/reminder/<level>`, `<round>/<official>/escalation/<level>/<day>`, `<plan>/<channel>/digest/<due date>`, `<round>/<notice>/<official>`, `welcome/<official>` */
  id: string;
  planId: string | null;
  roundId: string | null;
  tenantId: string;
  recipient: Recipient;
  content: DeliveryContent;
  state: DeliveryState;
  attempts: number;
  /** Hash of what the sent card shows; null until sent, and while a decided edit of a digest may or may not have been made. */
  shownHash: string | null;
  /** Only of a round board: when it was last edited, and whether it says no more than where the newer one is. */
  boardEdit?: { at: string; isMoved: boolean };
  /** Only of a round board: when its coordinator last clicked in it. */
  touchedAt?: string;
  createdAt: string;
  schema: 1;
  version: number;
}

/** One POST. Inserted before it, completed after it; one without a result whose worker is gone is unknown, not free. */
export interface Attempt {
  /** `<delivery>/<n>` */
  id: string;
  deliveryId: string;
  n: number;
  startedAt: string;
  worker: string;
  result: { endedAt: string; outcome: string; status: number | null; code: string | null } | null;
  schema: 1;
}

export interface DeliveryCounts {
  planned: number;
  sent: number;
  skipped: number;
  unreachable: number;
  waiting: number;
}

/** Counts deliveries by state; the sum rule holds by construction. */
export function deliveryCountsOf(deliveries: readonly { state: Pick<DeliveryState, 'is'> }[]): DeliveryCounts {
  const counts: DeliveryCounts = { planned: deliveries.length, sent: 0, skipped: 0, unreachable: 0, waiting: 0 };
  for (const { state } of deliveries) counts[state.is] += 1;
  return counts;
}
