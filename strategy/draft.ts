/**
 * What a coordinator has dropped into the chat and not yet taken into use: the table of a plan, its register, its settings.
 * One person has one draft; it is emptied when it is taken into use or left, and forgotten after a day.
 */

import type { PlanSettings } from './plan';
import type { Sheet } from './table/sheet';

interface Dropped {
  fileName: string;
}

export interface Draft {
  /** `<tenant>/<official>` */
  id: string;
  tenantId: string;
  officialId: string;
  plan: (Dropped & { sheet: Sheet }) | null;
  register: (Dropped & { sheet: Sheet }) | null;
  settings: (Dropped & { settings: PlanSettings }) | null;
  /** When the last file came. */
  droppedAt: string;
  schema: 1;
  version: number;
}

/** So long a draft is kept together with what is dropped next. */
const KEPT_MS = 24 * 60 * 60_000;

export function draftId(tenantId: string, officialId: string): string {
  return `${tenantId}/${officialId}`;
}

/** What still counts of a draft: nothing of one that was forgotten for a day. */
export function draftInForce(draft: Draft | null, now: string): Draft | null {
  if (!draft || (!draft.plan && !draft.register && !draft.settings)) return null;
  return Date.parse(now) - Date.parse(draft.droppedAt) < KEPT_MS ? draft : null;
}
