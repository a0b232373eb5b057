/**
 * Moves a round's last day. Cards show the new day when they are next drawn; what was to come back on the last day comes
 * back on the new one.
 */

import { isCalendarDate } from '../strategy/calendar-date';
import { laterMoment } from '../strategy/later-moment';
import type { PlanSettings } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { addDays, isQuietMonth, isWorkingDay } from '../strategy/working-days';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { postponeAsk } from './postpone-ask';

export type NotExtended =
  | 'unknown-round'
  | 'ended-already'
  | 'not-a-day'
  | 'not-later'
  | 'day-in-july'
  | 'day-not-working'
  | 'day-far';

/** A last day further off than this is a slip of the pen. */
const FURTHEST_AHEAD_DAYS = 183;

export type Extending = { rejected: NotExtended } | { from: string; to: string; round: Round };

/** @param closesOn the new last day, "2022-09-09" */
export async function extendRound(
  deps: Pick<JobDeps, 'store'>,
  { roundId, closesOn }: { roundId: string; closesOn: string },
  now: string,
): Promise<Extending> {
  for (const again = createPatience(); ; await again()) {
    const round = await deps.store.rounds.get(roundId);
    const plan = round && (await deps.store.plans.latest(round.planId));
    if (!round || !plan) return { rejected: 'unknown-round' };
    const rejected = whyNot(round, closesOn);
    if (rejected) return { rejected };
    if ((await deps.store.rounds.save({ ...round, closesOn })) === 'stale') continue;
    const extended = { ...round, closesOn, version: round.version + 1 };
    await moveReturns(deps, plan.settings, { from: round.closesOn, round: extended }, now);
    return { from: round.closesOn, to: closesOn, round: extended };
  }
}

function whyNot(round: Round, closesOn: string): NotExtended | null {
  if (round.state === 'closed' || round.state === 'cancelled') return 'ended-already';
  if (!isCalendarDate(closesOn)) return 'not-a-day';
  if (closesOn <= round.closesOn) return 'not-later';
  if (isQuietMonth(closesOn)) return 'day-in-july';
  if (!isWorkingDay(closesOn)) return 'day-not-working';
  return closesOn > addDays(round.closesOn, FURTHEST_AHEAD_DAYS) ? 'day-far' : null;
}

/** Whoever chose the last day meant the last day, whichever it is. */
async function moveReturns(
  deps: Pick<JobDeps, 'store'>,
  { zone }: Pick<PlanSettings, 'zone'>,
  { from, round }: { from: string; round: Round },
  now: string,
): Promise<void> {
  const lastDayAt = laterMoment('last-day', zone, from, now);
  if (lastDayAt === null || round.state !== 'open') return;
  const waiting = (await deps.store.asks.ofRound(round.id)).filter(({ returnsAt }) => returnsAt === lastDayAt);
  for (const ask of waiting) await postponeAsk(deps, ask, round, zone, 'last-day', now);
}
