/**
 * A question: one measure asked in one round of one role. It points to the official who is asked now; one write hands
 * it over. Whether it is answered is derived from the answers, never written here.
 */

import type { Scale } from './status';

export interface HandOver {
  at: string;
  fromOfficialId: string;
  toOfficialId: string;
  by: string;
}

/** "Ei kuulu minulle": the official's own words, until the coordinator settles it. */
export interface Dispute {
  at: string;
  byOfficialId: string;
  words: string;
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
  schema: 1;
  version: number;
}
