/** What a new version of a plan changes for those who are asked: measures added, removed and changed, told apart by Tunnus. */

import type { Measure, Plan } from '../plan';

/** Fields whose change people should hear of; where a row stands in the table is none of them. */
const COMPARED = [
  'goal',
  'sector',
  'objective',
  'text',
  'responsibleText',
  'roleIds',
  'rule',
  'scheduleText',
  'schedule',
  'indicators',
  'importedRealisation',
  'sdg',
] as const satisfies readonly (keyof Measure)[];
export type ComparedField = (typeof COMPARED)[number];

export interface PlanComparison {
  added: string[];
  removed: string[];
  changed: { tunnus: string; fields: ComparedField[] }[];
}

/** Compares a stored version (null before the first import) with the measures of the next. In the order of the tables. */
export function comparePlans(before: Pick<Plan, 'measures'> | null, after: readonly Measure[]): PlanComparison {
  const old = new Map(before?.measures.map((measure) => [measure.tunnus, measure]));
  const kept = new Set(after.map(({ tunnus }) => tunnus));
  const comparison: PlanComparison = {
    added: after.filter(({ tunnus }) => !old.has(tunnus)).map(({ tunnus }) => tunnus),
    removed: [...old.keys()].filter((tunnus) => !kept.has(tunnus)),
    changed: [],
  };
  for (const measure of after) {
    const earlier = old.get(measure.tunnus);
    if (earlier === undefined) continue;
    const fields = COMPARED.filter((field) => JSON.stringify(earlier[field]) !== JSON.stringify(measure[field]));
    if (fields.length > 0) comparison.changed.push({ tunnus: measure.tunnus, fields });
  }
  return comparison;
}

/** True when nothing was added, removed or changed. */
export function isUnchanged({ added, removed, changed }: PlanComparison): boolean {
  return added.length + removed.length + changed.length === 0;
}
