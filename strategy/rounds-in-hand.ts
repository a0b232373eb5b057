/** Which rounds a coordinator has in hand when they name none: those that are open, else the next planned, else the last that ended. */

import type { Round } from './round';

/** @param rounds of one plan, in any order */
export function roundsInHand(rounds: readonly Round[]): { open: Round[]; planned: Round | null; ended: Round | null } {
  const byOpening = [...rounds].sort((one, other) => one.opensOn.localeCompare(other.opensOn));
  const ended = byOpening
    .filter(({ state, openedAt }) => state === 'closed' || (state === 'cancelled' && openedAt !== null))
    .sort((one, other) => (one.endedAt ?? '').localeCompare(other.endedAt ?? ''));
  return {
    open: byOpening.filter(({ state }) => state === 'open'),
    planned: byOpening.find(({ state }) => state === 'planned') ?? null,
    ended: ended.at(-1) ?? null,
  };
}
