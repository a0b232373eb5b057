/**
 * The plan as an open round sees it: the measures of the version it opened with, in the words of the newest version.
 * Changed texts show at once; added and removed measures wait for the next round.
 */

import type { Plan } from './plan';

export function planInRound(opened: Plan, newest: Plan): Plan {
  if (opened.id === newest.id) return opened;
  const byTunnus = new Map(newest.measures.map((measure) => [measure.tunnus, measure]));
  const measures = opened.measures.map((measure) => {
    const now = byTunnus.get(measure.tunnus);
    return now ? { ...now, row: measure.row, roleIds: measure.roleIds, rule: measure.rule } : measure;
  });
  // Rows are positions in the table of the version that was opened, so that table stays too.
  return { ...newest, id: opened.id, number: opened.number, measures, table: opened.table };
}
