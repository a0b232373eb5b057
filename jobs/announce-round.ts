/** Tells the coordinators that a round is coming: who would be asked what, what is missing, and a button to confirm it. */

import type { Notice } from '../strategy/notice';
import type { Plan } from '../strategy/plan';
import { planQuestions } from '../strategy/plan-questions';
import type { Round } from '../strategy/round';
import { openingDaysOf } from '../strategy/round-calendar';
import { earlierAnswers } from './earlier-answers';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { tellInOfficeHours } from './tell-coordinators';

/** @param plan newest version; @param round a planned round of it that was not announced yet */
export async function announceRound(deps: JobDeps, plan: Plan, round: Round, now: string): Promise<void> {
  await tellInOfficeHours(deps, plan, `${round.id}/announced`, await announcementOf(deps, round, now), now);
  await deps.store.rounds.save({ ...round, announcedAt: now });
}

/**
 * The announcement as data: who would be asked what on the day the round opens.
 *
 * @param asOf when it could open at the earliest; after the round's own day everything is reckoned from then
 */
export async function announcementOf(
  deps: Pick<JobDeps, 'store'>,
  round: Round,
  asOf: string | null = round.openedAt ?? round.confirmedAt,
): Promise<Extract<Notice, { kind: 'round-announced' }>> {
  const { plan, roles } = await readRecords(deps.store, round);
  const officials = await deps.store.officials.ofTenant(round.tenantId);
  const earlier = await earlierAnswers(deps.store, round);
  const { opensOn, closesOn } = openingDaysOf(round, plan.settings, asOf);
  const planned = planQuestions({ plan, roles, officials, earlier }, round.id, opensOn);
  const counts = new Map<string, number>();
  for (const { officialId } of planned.questions) counts.set(officialId, (counts.get(officialId) ?? 0) + 1);
  const recipients = [...counts]
    .map(([id, questions]) => ({ name: officials.find((official) => official.id === id)?.name ?? '', questions }))
    .sort((a, b) => b.questions - a.questions || a.name.localeCompare(b.name, 'fi'));
  return {
    kind: 'round-announced',
    confirmed: round.confirmedAt !== null,
    roundId: round.id,
    roundName: round.name,
    planName: plan.settings.name,
    opensOn,
    closesOn,
    measures: plan.measures.length - planned.notAsked.length,
    asks: recipients.length,
    notAsked: planned.notAsked,
    recipients,
  };
}
