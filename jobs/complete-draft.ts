/**
 * Completes what was dropped with what is stored, so that it can be judged and imported: a table without settings belongs to
 * the plan whose measures it has, a register or settings alone go with the table that is in use.
 */

import type { Draft } from '../strategy/draft';
import type { Plan } from '../strategy/plan';
import { planColumnsOf } from '../strategy/table/column-names';
import type { Sheet } from '../strategy/table/sheet';
import { sheetOfTable } from '../strategy/table/sheet-of-table';
import type { PlanToImport } from './import-plan';
import type { JobDeps } from './job-deps';

/** Why there is nothing to judge yet. */
export type Incomplete = 'settings-missing' | 'table-missing' | 'which-plan';

/** @returns what `importPlan` takes, or what has to be dropped beside it */
export async function completeDraft(
  { store }: Pick<JobDeps, 'store'>,
  { tenantId, plan, register, settings }: Draft,
): Promise<PlanToImport | { incomplete: Incomplete }> {
  const plans = (await store.plans.all()).filter((stored) => stored.tenantId === tenantId);
  const meant = settings
    ? plans.find(({ planId }) => planId === settings.settings.id)
    : plan
      ? planOfTable(plans, plan.sheet)
      : onlyOf(plans);
  const withSettings = settings?.settings ?? meant?.settings;
  if (!withSettings) return { incomplete: plans.length > 1 && !plan ? 'which-plan' : 'settings-missing' };
  const sheet = plan?.sheet ?? (meant && sheetOfTable(meant.table));
  if (!sheet) return { incomplete: 'table-missing' };
  return { tenantId, sheet, settings: withSettings, register: register?.sheet ?? null };
}

/** The plan with the most measures of the table. A single plan is meant also by a table that has none of its measures. */
function planOfTable(plans: readonly Plan[], { columns, rows }: Sheet): Plan | undefined {
  const at = planColumnsOf(columns).at.tunnus;
  const ids = new Set(at === undefined ? [] : rows.map(({ cells }) => (cells[at] ?? '').trim()));
  const shared = (plan: Plan) => plan.measures.filter(({ tunnus }) => ids.has(tunnus)).length;
  const [best, second] = plans
    .map((plan) => ({ plan, count: shared(plan) }))
    .sort((one, other) => other.count - one.count);
  if (best && best.count > (second?.count ?? 0)) return best.plan;
  return onlyOf(plans);
}

function onlyOf(plans: readonly Plan[]): Plan | undefined {
  return plans.length === 1 ? plans[0] : undefined;
}
