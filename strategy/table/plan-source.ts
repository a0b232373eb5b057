/** What a plan is read from, and one row of it after reading: shared by the reader and its checks. */

import type { Goal, Measure, PlanSettings } from '../plan';
import type { Role } from '../role';
import { foldWords } from './fold-words';
import type { ReadResponsible } from './read-responsible';
import type { Sheet } from './sheet';

export interface PlanSource {
  sheet: Sheet;
  /** Null when only the table is looked at; then goals, sectors and their end are not checked. */
  settings: PlanSettings | null;
  /** The register; null when there is none, and then no role is matched and none is called unknown. */
  roles: readonly Role[] | null;
  /** Who can be written to: officials by id, for `no-address`. */
  officials: readonly { id: string; email: string | null; entraId: string | null }[];
}

/** One row as it was read, with what the checks need to know besides the measure. */
export interface ReadRow {
  line: number;
  measure: Measure;
  responsible: ReadResponsible;
  note: string;
}

/** The goal of the settings that a cell names, in any case; null when there is none. */
export function goalOf(name: string, settings: PlanSettings | null): Goal | null {
  return settings?.goals.find((goal) => foldWords(goal.name) === foldWords(name)) ?? null;
}
