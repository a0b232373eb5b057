/**
 * Whether a measure belongs to the part of the plan that a round asks about or a digest tells of. Names are compared as
 * people write them: now with a capital, now without.
 */

import { type Measure, type PlanSettings, sectorOf } from './plan';
import type { RoundScope } from './round-scope';

/** @param scope absent = the whole plan; which measures are not on track follows from answers, so all belong to that one */
export function isInScope(
  measure: Pick<Measure, 'tunnus' | 'goal' | 'sector' | 'sdg'>,
  scope: RoundScope | undefined,
  settings: Pick<PlanSettings, 'sectors'>,
): boolean {
  switch (scope?.of) {
    case undefined:
    case 'plan':
    case 'not-on-track':
      return true;
    case 'goal':
      return isSame(measure.goal, scope.goal);
    case 'sector':
      return isSame(measure.sector, scope.sector);
    case 'board':
      return isOfBoard(measure, scope.board, settings);
    case 'theme':
      // A measure may serve several themes, one a line.
      return [measure.sdg, ...measure.sdg.split('\n')].some((theme) => isSame(theme, scope.theme));
    case 'measures':
      return scope.tunnukset.includes(measure.tunnus);
  }
}

/** The board may be named in any of its languages. */
function isOfBoard(
  { sector }: Pick<Measure, 'sector'>,
  board: string,
  settings: Pick<PlanSettings, 'sectors'>,
): boolean {
  const names = Object.values(sectorOf(settings, sector)?.board ?? {});
  return names.some((name) => typeof name === 'string' && isSame(name, board));
}

function isSame(one: string, other: string): boolean {
  return folded(one) !== '' && folded(one) === folded(other);
}

function folded(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi');
}
