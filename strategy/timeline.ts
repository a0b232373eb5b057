/**
 * What was said to whom, when and why, in time order, derived from the outbox alone: so that a coordinator who rehearses a
 * round can follow every message back to the rule that sent it.
 */

import { dateIn } from './calendar';
import type { Channel } from './channel';
import type { Delivery, DeliveryState, ReminderLevel, SkipReason, UnreachableReason } from './delivery';
import type { LocalText } from './language';
import type { Notice } from './notice';
import type { Official } from './official';
import type { PlanSettings } from './plan';
import { escalationRulesOf, reminderRulesOf } from './reminder-rules';
import { type Role, tenureOf } from './role';
import type { Round } from './round';

/** Why something was to be said. */
export type TimelineReason =
  | { is: 'round-opened'; roundName: string }
  | { is: 'returned-as-asked'; roundName: string }
  | { is: 'handed-over'; roundName: string }
  | { is: 'reminder-rule'; roundName: string; afterWorkingDays: number }
  | { is: 'last-day'; roundName: string }
  | { is: 'coordinator-reminds'; roundName: string }
  | { is: 'escalation'; roundName: string; level: 'deputy' | 'superior'; afterWorkingDays: number | null }
  | { is: 'board-asked'; roundName: string }
  | { is: 'sample-asked'; roundName: string }
  | { is: 'digest-day'; audience: LocalText; dueOn: string; isLate: boolean; noChannel: boolean }
  | { is: 'nothing-new'; dueOn: string }
  | { is: 'first-contact' }
  | { is: 'became-coordinator' }
  | { is: 'notice'; notice: Notice };

export type TimelineOutcome =
  | { is: 'sent' }
  | { is: 'skipped'; reason: SkipReason }
  | { is: 'unreachable'; reason: UnreachableReason }
  | { is: 'waiting' };

export interface TimelineRecipient {
  /** A role that the official holds, or a channel; null for an official without a role. */
  role: string | null;
  /** The official's; null for a channel. */
  name: string | null;
}

export interface TimelineEntry {
  /** When it was sent or given up; of what waits, when it is tried next. */
  at: string;
  zone: string;
  why: TimelineReason;
  outcome: TimelineOutcome;
  /** Everybody to whom the same was said for the same reason at about the same time. */
  to: TimelineRecipient[];
}

export interface TimelineMaterial {
  deliveries: readonly Delivery[];
  settings: ReadonlyMap<string, PlanSettings>;
  rounds: readonly Pick<Round, 'id' | 'name'>[];
  officials: readonly Pick<Official, 'id' | 'name'>[];
  roles: readonly Role[];
  channels: readonly Pick<Channel, 'id' | 'name'>[];
}

/** A round's cards leave one after the other; what lies closer together than this was one thing. */
const TOGETHER_MS = 15 * 60_000;
const DEFAULT_ZONE = 'Europe/Helsinki';

/** Oldest first; what waits stands where it will be tried. */
export function timelineOf(material: TimelineMaterial): TimelineEntry[] {
  const names = new Map(material.rounds.map(({ id, name }) => [id, name]));
  const recipientOf = recipientsOf(material);
  const entries: TimelineEntry[] = [];
  /** The newest entry of each kind, by all that makes two the same. */
  const newest = new Map<string, TimelineEntry>();
  const moments = material.deliveries
    .map((delivery) => ({ delivery, at: momentOf(delivery.state) }))
    .sort((one, other) =>
      one.at === other.at ? compare(one.delivery.id, other.delivery.id) : compare(one.at, other.at),
    );
  for (const { delivery, at } of moments) {
    const settings = material.settings.get(delivery.planId ?? '') ?? null;
    const zone = settings?.zone ?? DEFAULT_ZONE;
    const why = reasonOf(delivery, settings, names.get(delivery.roundId ?? '') ?? '');
    const outcome = outcomeOf(delivery.state);
    const recipient = recipientOf(delivery, at, zone);
    const key = JSON.stringify([why, outcome]);
    const same = newest.get(key);
    if (same && Date.parse(at) - Date.parse(same.at) < TOGETHER_MS) {
      same.to.push(recipient);
      continue;
    }
    const entry = { at, zone, why, outcome, to: [recipient] };
    newest.set(key, entry);
    entries.push(entry);
  }
  return entries;
}

function momentOf(state: DeliveryState): string {
  if (state.is === 'sent') return state.sentAt;
  return state.is === 'waiting' ? state.nextAttemptAt : state.at;
}

function outcomeOf(state: DeliveryState): TimelineOutcome {
  if (state.is === 'skipped') return { is: 'skipped', reason: state.reason };
  return state.is === 'unreachable' ? { is: 'unreachable', reason: state.reason } : { is: state.is };
}

function reasonOf({ content }: Delivery, settings: PlanSettings | null, roundName: string): TimelineReason {
  switch (content.kind) {
    case 'ask':
      return { is: 'round-opened', roundName };
    case 'ask-again':
      return { is: content.because ?? 'returned-as-asked', roundName };
    case 'reminder':
      return reminderReason(content.level, settings, roundName);
    case 'escalation': {
      const rules = escalationRulesOf(settings ?? {});
      const afterWorkingDays =
        content.level === 'deputy' ? rules.deputyAfterWorkingDays : rules.superiorAfterWorkingDays;
      return { is: 'escalation', roundName, level: content.level, afterWorkingDays };
    }
    case 'board':
      return { is: 'board-asked', roundName };
    case 'sample':
      return { is: 'sample-asked', roundName };
    case 'digest': {
      const { digest, late, noChannel } = content;
      return { is: 'digest-day', audience: digest.audience, dueOn: digest.dueOn, isLate: late, noChannel };
    }
    case 'no-digest':
      return { is: 'nothing-new', dueOn: content.dueOn };
    case 'handover':
      return { is: 'became-coordinator' };
    case 'welcome':
      return { is: 'first-contact' };
    case 'notice':
      return { is: 'notice', notice: content.notice };
  }
}

function reminderReason(level: ReminderLevel, settings: PlanSettings | null, roundName: string): TimelineReason {
  if (level === 'last-day') return { is: 'last-day', roundName };
  if (level === 'manual') return { is: 'coordinator-reminds', roundName };
  const { afterWorkingDays } = reminderRulesOf(settings ?? {});
  // A rule that was changed since may have fewer levels; the last of them is then the nearest to the truth.
  const days = afterWorkingDays[level - 1] ?? afterWorkingDays.at(-1) ?? 0;
  return { is: 'reminder-rule', roundName, afterWorkingDays: days };
}

function recipientsOf({ officials, roles, channels }: TimelineMaterial) {
  const names = new Map(officials.map(({ id, name }) => [id, name]));
  const channelNames = new Map(channels.map(({ id, name }) => [id, name]));
  return ({ recipient, planId }: Delivery, at: string, zone: string): TimelineRecipient => {
    if (recipient.to === 'channel') {
      return { role: channelNames.get(recipient.channelId) ?? recipient.channelId, name: null };
    }
    const on = dateIn(zone, at);
    const held = roles.filter(
      (role) => (planId === null || role.planId === planId) && tenureOf(role, on)?.officialId === recipient.officialId,
    );
    const post = held.find(({ kind }) => kind === 'post') ?? held[0];
    return { role: post?.name ?? null, name: names.get(recipient.officialId) ?? null };
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
