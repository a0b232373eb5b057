/**
 * The weekly digest for a leadership channel: what changed, what is late, which decisions are asked, which roles are
 * silent. Computed from answers only; holds no person's name.
 */

import type { LocalText } from './language';
import type { Scale, Status } from './status';

export interface DigestRow {
  tunnus: string;
  goal: string;
  sector: string;
  measure: string;
}

export interface DigestChange extends DigestRow {
  /** Each status with the scale it was given on: the same status reads otherwise of a continuous measure. */
  from: Status | null;
  fromScale: Scale | null;
  to: Status;
  scale: Scale;
  /** `new`: no earlier answer to compare with; `changed`: another status; `confirmed`: same status, new words. */
  kind: 'new' | 'changed' | 'confirmed';
  words: string;
}

export interface DigestTotals {
  name: string;
  byStatus: Partial<Record<Status, number>>;
  noAnswer: number;
  total: number;
}

/** At most five rows are shown; `more` says how many were left out, so counts are always complete. */
export interface Section<Row> {
  rows: Row[];
  total: number;
}

export interface Digest {
  planId: string;
  planName: string;
  roundId: string | null;
  roundName: string | null;
  /** `cancelled` only in a digest that had been posted before. */
  roundState: 'open' | 'closed' | 'cancelled' | null;
  closesOn: string | null;
  audienceId: string;
  audience: { fi: string; sv?: string | undefined; en?: string | undefined };
  dueOn: string;
  asOf: string;
  /** The previous digest to the same channel; null for the first. */
  comparedTo: string | null;
  asked: number;
  answered: number;
  /** What the plan's sectors are called in each language; rows name them as the table does. */
  sectors: { name: string; label: LocalText }[];
  byGoal: DigestTotals[];
  bySector: DigestTotals[];
  changed: Section<DigestChange>;
  /** `status` and its scale are null while nobody has answered. */
  late: Section<DigestRow & { untilOn: string; status: Status | null; scale: Scale | null }>;
  decisions: Section<DigestRow & { need: string; from: string }>;
  successes: Section<DigestRow & { words: string }>;
  /** Empty before the fifth working day of the round. */
  silent: Section<{
    sector: string;
    role: string;
    questions: number;
    /** Only in a working view: which measures, the first few of them. */
    tunnukset?: string[];
  }>;
  silentShownFromOn: string | null;
  /** Roles of the round that nobody holds today, and how many measures have nobody to answer in them. */
  vacant?: Section<{ role: string; measures: number }>;
  /** Other rounds of the plan that are open at the same time; absent when there is none. */
  beside?: { roundName: string; closesOn: string; asked: number; answered: number }[];
  /** Only for an audience with a working view. */
  working?: OpenPoints;
}

/** What a strategy group works on: what stands in the way, what comes next, and what is nobody's. */
export interface OpenPoints {
  obstacles: Section<DigestRow & { words: string }>;
  nextSteps: Section<DigestRow & { words: string; on: string | null }>;
  /** Questions that their officials say are not theirs. */
  disputed: Section<{ sector: string; role: string; tunnukset: string[] }>;
}
