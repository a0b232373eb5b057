/** When the calendar sends the next weekly digest of an open round, to whichever audience comes first. */

import { audiencesOf } from './audiences-of';
import type { PlanSettings } from './plan';
import type { Round } from './round';
import { digestMomentsOf } from './round-calendar';

/** A calendar date; null unless the round is open. */
export function nextDigestOf(settings: PlanSettings, round: Round, now: string): string | null {
  if (round.state !== 'open') return null;
  const ahead = audiencesOf(settings).flatMap((audience) =>
    digestMomentsOf(round, audience, settings.zone).filter(({ dueAt }) => dueAt > now),
  );
  return ahead.map(({ dueOn }) => dueOn).sort()[0] ?? null;
}
