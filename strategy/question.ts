/**
 * A question: one measure asked in one round of one role. It points to the official who is asked now; one write hands
 * it over. Whether it is answered is derived from the answers, never written here.
 */

import type { AnswerInput } from './answer-input';
import type { Scale } from './status';

export interface HandOver {
  at: string;
  fromOfficialId: string;
  toOfficialId: string;
  /** The role it was asked of before, where it goes to another role with it. */
  fromRoleId?: string;
  /** Official id or `clock`. */
  by: string;
  /** While the one who was asked is away: the last day of it. The question goes back after it when nobody has answered. */
  awayUntilOn?: string;
}

/** "Ei kuulu minulle": the official's own words, until the coordinator settles it. */
export interface Dispute {
  at: string;
  byOfficialId: string;
  words: string;
  /** Whose it is in their opinion: a role of the register, for a coordinator to confirm. */
  proposedRoleId?: string;
}

/** What became of a dispute, and who settled it. */
export interface Settlement {
  /** Of the dispute. */
  disputedAt: string;
  at: string;
  /** Official id. */
  by: string;
  how: 'handed-over' | 'returned';
  /** To the owner, where it was returned to them; else empty. */
  words: string;
}

/** A superior says that it need not be answered in this round; it counts neither as an answer nor as silence. */
export interface Excuse {
  at: string;
  /** Official id. */
  by: string;
  reason: string;
}

/** What a co-owner adds to the lead's answer. */
export interface Note {
  at: string;
  officialId: string;
  roleId: string;
  words: string;
}

/** Told to a deputy or a superior because no answer came: once for each level. */
export interface Escalation {
  level: 'deputy' | 'superior' | 'coordinators';
  at: string;
  /** Who was told; null = the coordinators. */
  toOfficialId: string | null;
}

export interface Question {
  /** `<round>/<measure>`, under rules `each` and `any` `<round>/<measure>/<role>` */
  id: string;
  /** Only under rule `any`: `<round>/<measure>`, the same for all roles that are asked. The first answer is in force for all. */
  sharedId?: string;
  roundId: string;
  planId: string;
  tunnus: string;
  roleId: string;
  officialId: string;
  scale: Scale;
  dispute: Dispute | null;
  /** The disputes that were settled, oldest first. */
  settled?: Settlement[];
  handOvers: HandOver[];
  /** Whose turn it was, and with what typed, when it was handed over; shown to the next until they answer. */
  draft?: { at: string; byOfficialId: string; input: AnswerInput };
  excuse?: Excuse;
  notes?: Note[];
  escalations?: Escalation[];
  schema: 1;
  version: number;
}
