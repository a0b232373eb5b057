/**
 * Decides from stored state what a round needs now, however long the process was away. Nothing opens that a coordinator
 * has not confirmed; a round whose time passed unconfirmed is said to the coordinators once.
 */

import { instantAt } from './calendar';
import type { PlanSettings } from './plan';
import type { Round } from './round';
import { addDays } from './working-days';

export type RoundNeed = 'announce' | 'open' | 'tell-not-opened' | 'close';

/** Rounds open at the start of office hours in the plan's zone. */
const OPENING_TIME = '08:00';

/** What the round needs at `now`, or null when nothing. */
export function decideRound(round: Round, settings: Pick<PlanSettings, 'zone'>, now: string): RoundNeed | null {
  const isPast = (on: string, time: string) => instantAt(settings.zone, on, time) <= now;
  if (round.state === 'open') return isPast(addDays(round.closesOn, 1), '00:00') ? 'close' : null;
  if (round.state !== 'planned') return null;
  if (round.announcedAt === null) return 'announce';
  const isDue = isPast(round.opensOn, OPENING_TIME);
  if (round.confirmedAt !== null) return isDue ? 'open' : null;
  const wasAnnouncedBefore = round.announcedAt < instantAt(settings.zone, round.opensOn, OPENING_TIME);
  return isDue && wasAnnouncedBefore && round.missedToldAt === null ? 'tell-not-opened' : null;
}
