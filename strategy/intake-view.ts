/** What the card of dropped files has to show: what they hold, what would change, what is wrong. */

import type { Decision } from './plan';
import type { SettingsPart } from './table/changes-undone';
import type { PlanComparison } from './table/compare-plans';
import type { RegisterComparison } from './table/compare-registers';
import type { Finding } from './table/finding';
import type { PlanSummary } from './table/plan-summary';

/** What an import would change; null where there is nothing to compare with or nothing of the kind was given. */
export interface ImportPreview {
  findings: Finding[];
  summary: PlanSummary;
  changes: PlanComparison | null;
  register: RegisterComparison | null;
  /** Roles that were changed by hand and would become what the register says. */
  undone: string[];
  /** Parts of the settings that change. */
  settings: SettingsPart[];
  /** Id of the version in use, to be given back as `basedOn`; null = none. */
  basedOn: string | null;
  /** All that would change, in short, and of what: the same only as long as nobody else changes plan or register. */
  fingerprint: string;
}

interface Dropped {
  draftId: string;
  /** Version of the draft that is shown. */
  seen: number;
  files: string[];
}

export type IntakeView =
  | (Dropped & { is: 'incomplete'; missing: 'settings-missing' | 'table-missing' | 'which-plan' })
  /** `stopped`: a finding must be corrected first. */
  | (Dropped & ImportPreview & { is: 'ready' | 'stopped'; planName: string; decision: Decision; zone: string })
  | (Dropped & { is: 'taken-in'; planName: string; version: number; changed: 'plan' | 'register' | 'nothing' })
  | (Dropped & { is: 'left' });
