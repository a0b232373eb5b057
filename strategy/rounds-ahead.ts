/**
 * What a person may be told of a plan's rounds: which are open, and when the next one opens. Derived from the stored
 * rounds first, so that nobody is promised a round that has ended, was cancelled or is open already.
 */

import type { Round } from './round';
import { plannedRoundsOf } from './round-calendar';
import { roundKindOf } from './round-kind';

interface RoundsAhead {
  open: Round[];
  /** A calendar date, today included; null after the last round, and while one that should be open waits for its confirmation. */
  nextOpensOn: string | null;
}

/**
 * @param stored all rounds of the plan
 * @param today the calendar date in the plan's zone
 */
export function roundsAhead(
  settings: Parameters<typeof plannedRoundsOf>[0],
  stored: readonly Round[],
  today: string,
): RoundsAhead {
  const isAhead = ({ opensOn }: Pick<Round, 'opensOn'>) => opensOn >= today;
  const known = new Set(stored.map(({ name }) => name));
  const toCome = [
    // Only the half-year's round is waited for when its day has passed unconfirmed.
    ...stored.filter((round) => round.state === 'planned' && (isAhead(round) || roundKindOf(round) === 'half-year')),
    ...plannedRoundsOf(settings).filter(({ name }) => !known.has(name)),
  ];
  const [next] = toCome
    .filter(({ closesOn }) => closesOn >= today)
    .sort((one, other) => one.opensOn.localeCompare(other.opensOn));
  return {
    open: stored.filter(({ state }) => state === 'open'),
    nextOpensOn: next && isAhead(next) ? next.opensOn : null,
  };
}
