/** What a plan holds, counted: for the coordinator who checks that nothing was lost on the way from the council's table. */

import type { Measure } from '../plan';
import { foldWords } from './fold-words';

export interface GoalAndSectorCount {
  goal: string;
  sector: string;
  /** Rows that have a measure. */
  measures: number;
  /** Rows with an objective but without a measure. */
  withoutMeasure: number;
}

export interface PlanSummary {
  /** Rows that have a measure; `rows` counts those without one too. */
  measures: number;
  rows: number;
  /** Different wordings of objectives within a goal; nothing is merged by guessing. */
  objectives: number;
  goals: number;
  sectors: number;
  /** Roles of the register that the plan names; without a register, different wordings of who answers. */
  roles: number;
  /** In the order of their first rows. */
  perGoalAndSector: GoalAndSectorCount[];
}

/** Counts the measures. */
export function planSummaryOf(measures: readonly Measure[]): PlanSummary {
  const counts = new Map<string, GoalAndSectorCount>();
  for (const { goal, sector, text } of measures) {
    const key = JSON.stringify([goal, sector]);
    const count = counts.get(key) ?? { goal, sector, measures: 0, withoutMeasure: 0 };
    if (text === '') count.withoutMeasure += 1;
    else count.measures += 1;
    counts.set(key, count);
  }
  const roleIds = new Set(measures.flatMap((measure) => measure.roleIds));
  return {
    measures: measures.filter(({ text }) => text !== '').length,
    rows: measures.length,
    objectives: different(measures.map(({ goal, objective }) => (objective === '' ? '' : `${goal}\n${objective}`))),
    goals: different(measures.map(({ goal }) => goal)),
    sectors: different(measures.map(({ sector }) => sector)),
    roles: roleIds.size > 0 ? roleIds.size : different(measures.map(({ responsibleText }) => responsibleText)),
    perGoalAndSector: [...counts.values()],
  };
}

function different(words: readonly string[]): number {
  return new Set(words.map(foldWords).filter((folded) => folded !== '')).size;
}
