/** Versions of plans over documents. A plan is large, so each question fetches only the versions it answers with. */

import { type Plan, planVersionId } from '../../strategy/plan';
import type { Plans } from '../../strategy/ports/plans';
import type { Documents, Query } from '../documents';
import { createPlainRecords } from './records';

export function createPlans(documents: Documents): Plans {
  const records = createPlainRecords<Plan>(documents, 'plans');

  async function newest(query: Pick<Query, 'equal' | 'bound'>): Promise<Plan | null> {
    const [plan] = await records.find({ index: 'versions', order: 'descending', limit: 1, ...query });
    return plan ?? null;
  }

  return {
    add: async (plan) => ((await records.insert(plan)) ? 'added' : 'exists'),
    get: (planId, number) => records.get(planVersionId(planId, number)),
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
