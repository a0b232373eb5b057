/** What the card of dropped files has to show: what they hold, what would change, what is wrong. */

import type { SettingsPart } from './table/changes-undone';
import type { PlanComparison } from './table/compare-plans';
import type { RegisterComparison } from './table/compare-registers';
import type { Finding } from './table/finding';
import type { PlanSummary } from './table/plan-summary';

interface Dropped {
  draftId: string;
  /** Version of the draft that is shown. */
  seen: number;
  files: string[];
}

export type IntakeView =
  | (Dropped & { is: 'incomplete'; missing: 'settings-missing' | 'table-missing' | 'which-plan' })
  | (Dropped & {
      /** `stopped`: a finding must be corrected first. */
      is: 'ready' | 'stopped';
      planName: string;
      decision: string;
      zone: string;
      summary: PlanSummary;
      findings: Finding[];
      changes: PlanComparison | null;
      register: RegisterComparison | null;
      /** Roles that were changed by hand and would become what the register says. */
      undone: string[];
      settings: SettingsPart[];
      basedOn: string | null;
      /** Of all that would change; travels in the button. */
      fingerprint: string;
    })
  | (Dropped & { is: 'taken-in'; planName: string; version: number; changed: 'plan' | 'register' | 'nothing' })
  | (Dropped & { is: 'left' });
