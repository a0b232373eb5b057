/**
 * Versions of plans over documents. A plan is large, so each question fetches only the versions it answers with. A row of
 * its table is stored as an object, because not every engine keeps an array directly inside an array.
 */

import { type Plan, planVersionId } from '../../strategy/plan';
import type { Plans } from '../../strategy/ports/plans';
import type { Documents, Query } from '../documents';
import { createPlainRecords } from './records';

/** A plan as it is stored. */
export type StoredPlan = Omit<Plan, 'table'> & { table: { columns: string[]; rows: { cells: string[] }[] } };

export function createPlans(documents: Documents): Plans {
  const records = createPlainRecords<StoredPlan>(documents, 'plans');

  async function newest(query: Pick<Query, 'equal' | 'bound'>): Promise<Plan | null> {
    const [plan] = await records.find({ index: 'versions', order: 'descending', limit: 1, ...query });
    return plan === undefined ? null : planIn(plan);
  }

  return {
    add: async (plan) => ((await records.insert(storedPlan(plan))) ? 'added' : 'exists'),
    async get(planId, number) {
      const plan = await records.get(planVersionId(planId, number));
      return plan === null ? null : planIn(plan);
    },
    latest: (planId) => newest({ equal: [planId] }),
    /** Walks the index from the last plan id downwards, one version of each. */
    async all() {
      const plans: Plan[] = [];
      let plan = await newest({ equal: [] });
      while (plan !== null) {
        plans.unshift(plan);
        plan = await newest({ equal: [], bound: { is: 'below', value: plan.planId } });
      }
      return plans;
    },
  };
}

/** @param plan as the domain has it */
export function storedPlan(plan: Plan): StoredPlan {
  const { columns, rows } = plan.table;
  return { ...plan, table: { columns, rows: rows.map((cells) => ({ cells })) } };
}

function planIn(stored: StoredPlan): Plan {
  const { columns, rows } = stored.table;
  return { ...stored, table: { columns, rows: rows.map(({ cells }) => cells) } };
}
