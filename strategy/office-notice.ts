/**
 * What the coordinators are told of the office itself: who is a coordinator, a role that nobody holds in an open round, a
 * channel that gets no digest any more or is back.
 */

import type { LocalText } from './language';

export type OfficeNotice =
  | {
      kind: 'coordinator-changed';
      change: 'main' | 'deputy' | 'removed';
      /** It is told to the one whom it is about. */
      isYou: boolean;
      official: string;
      by: string;
    }
  | {
      kind: 'role-vacant';
      planId: string;
      roundId: string;
      roundName: string;
      roleId: string;
      role: string;
      /** The first day without a holder; null when that is not known. */
      sinceOn: string | null;
      /** Without an answer. */
      questions: number;
      /** Who holds it by now; absent while nobody does. */
      filledBy?: string;
    }
  | { kind: 'channel-removed'; channelName: string; teamName: string; audience: LocalText | null; by: string }
  /** `audience`: whose digests go there again; null when none does. */
  | { kind: 'channel-back'; channelName: string; teamName: string; audience: LocalText | null };
