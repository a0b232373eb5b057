/**
 * What the coordinators are told in their own chat: a round is coming, it opened, it closed, somebody disputes a
 * question, a digest had no channel. Data only; the words are the cards'.
 */

import type { AnswerInput } from './answer-input';
import type { GoneReason } from './channel';
import type { LocalText } from './language';
import type { ListChanges } from './list-changes';
import type { OfficeNotice } from './office-notice';
import type { RoundPreview } from './preview-round';
import type { ReminderNotice } from './reminder-notice';
import type { NotAsked, NotOpenedReason } from './round';
import type { Scale } from './status';

export type Notice =
  | OfficeNotice
  | ReminderNotice
  | ({
      kind: 'round-announced';
      /** A coordinator has confirmed it; the buttons are gone. */
      confirmed: boolean;
    } & RoundPreview)
  | { kind: 'round-not-opened'; roundId: string; roundName: string; opensOn: string }
  | {
      kind: 'round-opened';
      roundId: string;
      roundName: string;
      asks: number;
      measures: number;
      closesOn: string;
      notAsked: NotAsked[];
      /** Between confirming and opening; absent when the list is the confirmed one. */
      changes?: ListChanges;
    }
  | { kind: 'round-closed'; roundId: string; roundName: string; questions: number; answered: number; silent: string[] }
  | {
      kind: 'round-cancelled';
      roundId: string;
      roundName: string;
      /** It ended by itself without having been opened, and why; absent when a coordinator cancelled it. */
      notOpened?: NotOpenedReason;
    }
  | {
      kind: 'question-disputed';
      questionId: string;
      tunnus: string;
      measure: string;
      official: string;
      role: string;
      words: string;
      roundId?: string;
      /** The role to which it belongs in their opinion. */
      proposed?: string;
      /** It was handed over to a role, returned, or its round has ended; `by` names who settled it, `on` the day. */
      settled?: { how: 'handed-over' | 'returned' | 'round-ended'; by: string; on: string; role: string };
    }
  | {
      kind: 'no-deputy';
      roundId: string;
      roundName: string;
      officialId: string;
      official: string;
      role: string;
      /** Of the absence, both included. */
      fromOn: string;
      untilOn: string;
      questions: number;
    }
  | {
      kind: 'late-answer';
      questionId: string;
      tunnus: string;
      measure: string;
      official: string;
      role: string;
      /** Of the question, for the status in words; and its indicators in the plan's words, in the order of the values. */
      scale: Scale;
      indicators: string[];
      /** Everything that was typed, as it was typed. */
      input: AnswerInput;
    }
  | {
      kind: 'unreachable';
      roundId: string;
      roundName: string;
      /** Where a person or an administrator installs the app; null when unknown. */
      installLink: string | null;
      /** `key` tells one failure of one ask from the next, so that each is told once. */
      asks: { key: string; official: string; reason: string; questions: number }[];
      /** Keys of those who were reached after all; absent while that is nobody. */
      reached?: string[];
    }
  | {
      kind: 'channel-offered';
      channelId: string;
      channelName: string;
      teamName: string;
      planId: string;
      planName: string;
      audienceId: string;
      audience: LocalText;
      /** A coordinator has chosen: whose digest goes there (null = none), and who said so. */
      settled?: { audience: LocalText | null; by: string };
    }
  | {
      kind: 'channel-gone';
      because: GoneReason;
      teamName: string;
      sinceAt: string;
      /** Of the plan, for the day. */
      zone: string;
      /** Where an administrator adds the app again; null when unknown. */
      installLink: string | null;
      /** By name, all of one team. */
      channels: string[];
      /** Whose digests went there, and the channel where they still go; null when they come to the coordinators. */
      audiences: { audience: LocalText; channel: string | null }[];
    }
  | {
      kind: 'was-away';
      fromAt: string;
      untilAt: string;
      /** Of the plan, for days and times. */
      zone: string;
      rounds: { roundName: string; openedAt: string | null }[];
      digests: { audience: LocalText; dueOn: string; isSent: boolean }[];
      /** Asks that were late, and how many of them wait for another try. */
      asks: number;
      left: number;
    }
  | {
      kind: 'stuck';
      zone: string;
      rounds: { roundName: string; dueAt: string }[];
      digests: { audience: LocalText; dueOn: string }[];
      /** Digests that a channel did not get; `isUnsure`: it may have. */
      refused: { channel: string; dueOn: string; isUnsure: boolean }[];
      /** Messages that wait, and since when the oldest of them. */
      deliveries: number;
      sinceAt: string | null;
    }
  | { kind: 'digest-missed'; dueOn: string; audience: LocalText };
