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
  /** `<round>/<measure>`, under rule `each` `<round>/<measure>/<role>` */
  id: string;
  roundId: string;
  planId: string;
  tunnus: string;
  roleId: string;
  officialId: string;
  scale: Scale;
  dispute: Dispute | null;
  handOvers: HandOver[];
  /** Whose turn it was, and with what typed, when it was handed over; shown to the next until they answer. */
  draft?: { at: string; byOfficialId: string; input: AnswerInput };
  excuse?: Excuse;
  notes?: Note[];
  escalations?: Escalation[];
  schema: 1;
  version: number;
}
