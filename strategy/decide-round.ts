/**
 * Decides from stored state what a round needs now, however long the process was away. Nothing opens that a coordinator
 * has not confirmed; a round whose time passed unconfirmed is said to the coordinators once, and one that can no longer be
 * answered apart from the next one of the calendar is never opened. A round that a coordinator made stands beside those.
 */

import { instantAt } from './calendar';
import type { PlanSettings } from './plan';
import type { Round } from './round';
import { roundKindOf } from './round-kind';
import { addDays } from './working-days';

/** `end-superseded`, `end-over`: ends without having been opened, as the next round is announced or its own time is over. */
export type RoundNeed = 'announce' | 'open' | 'tell-not-opened' | 'close' | 'end-superseded' | 'end-over';

/** Rounds open at the start of office hours in the plan's zone. */
export const OPENING_TIME = '08:00';

/**
 * What the round needs at `now`, or null when nothing.
 *
 * @param rounds all rounds of its plan
 */
export function decideRound(
  round: Round,
  rounds: readonly Other[],
  settings: Pick<PlanSettings, 'zone'>,
  now: string,
): RoundNeed | null {
  const isPast = (on: string, time: string) => instantAt(settings.zone, on, time) <= now;
  const isOver = isPast(addDays(round.closesOn, 1), '00:00');
  if (round.state === 'open') return isOver ? 'close' : null;
  if (round.state !== 'planned') return null;
  const isDue = isPast(round.opensOn, OPENING_TIME);
  if (isOver) return 'end-over';
  if (isDue && rounds.some((other) => isSuperseded(round, other))) return 'end-superseded';
  if (round.announcedAt === null) return 'announce';
  if (round.confirmedAt !== null) return isDue ? 'open' : null;
  const wasAnnouncedBefore = round.announcedAt < instantAt(settings.zone, round.opensOn, OPENING_TIME);
  return isDue && wasAnnouncedBefore && round.missedToldAt === null ? 'tell-not-opened' : null;
}

type Other = Pick<Round, 'name' | 'state' | 'opensOn' | 'announcedAt' | 'madeBy'>;

/**
 * A round of the calendar, by the next half-year's once that is announced; a month's pulse also by any other round that is
 * open, which asks the same people.
 */
function isSuperseded(round: Other, other: Other): boolean {
  const isPulse = roundKindOf(round) === 'pulse';
  if (isPulse && other.state === 'open' && other.name !== round.name) return true;
  if (round.madeBy || other.madeBy || other.announcedAt === null || other.opensOn <= round.opensOn) return false;
  return isPulse || roundKindOf(other) !== 'pulse';
}
