/**
 * Versions of plans over documents. A plan is large and a version never changes, so each is read once and kept in memory;
 * what is newest is asked of the store every time. A row of the table is stored as an object, because not every engine
 * keeps an array directly inside an array.
 */

import { type Plan, planVersionId } from '../../strategy/plan';
import type { Plans } from '../../strategy/ports/plans';
import type { Documents, Query } from '../documents';
import { createPlainRecords } from './records';

/** A plan as it is stored. */
export type StoredPlan = Omit<Plan, 'table'> & { table: { columns: string[]; rows: { cells: string[] }[] } };

/** Versions kept in memory, those that were asked for last: of a few plans, the newest and the one that an open round began with. */
const MOST_KEPT = 32;

export function createPlans(documents: Documents): Plans {
  const records = createPlainRecords<StoredPlan>(documents, 'plans');
  const kept = new Map<string, Plan>();

  async function version(id: string): Promise<Plan | null> {
    const plan = kept.get(id) ?? (await read(id));
    if (plan === null) return null;
    // Behind all others, so that the first is the one that nobody has asked for longest.
    kept.delete(id);
    kept.set(id, plan);
    const [idlest] = kept.keys();
    if (kept.size > MOST_KEPT && idlest !== undefined) kept.delete(idlest);
    return plan;
  }

  async function read(id: string): Promise<Plan | null> {
    const stored = await records.get(id);
    return stored === null ? null : frozen(planIn(stored));
  }

  async function newestId(query: Pick<Query, 'equal' | 'bound'>): Promise<string | null> {
    const [id] = await documents.findIds('plans', { index: 'versions', order: 'descending', limit: 1, ...query });
    return id ?? null;
  }

  return {
    add: async (plan) => ((await records.insert(storedPlan(plan))) ? 'added' : 'exists'),
    get: (planId, number) => version(planVersionId(planId, number)),
    async latest(planId) {
      const id = await newestId({ equal: [planId] });
      return id === null ? null : version(id);
    },
    /** Walks the index from the last plan id downwards, one version of each. */
    async all() {
      const plans: Plan[] = [];
      for (let id = await newestId({ equal: [] }); id !== null; ) {
        const plan = await version(id);
        if (plan === null) break;
        plans.unshift(plan);
        id = await newestId({ equal: [], bound: { is: 'below', value: plan.planId } });
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

/** Everybody reads the same object: who writes to it by mistake gets an error, not another's plan. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
