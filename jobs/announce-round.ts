/** Tells the coordinators that a round is coming: who would be asked what, what is missing, and a button to confirm it. */

import type { Notice } from '../strategy/notice';
import type { Plan } from '../strategy/plan';
import { planQuestions } from '../strategy/plan-questions';
import type { Round } from '../strategy/round';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { tellInOfficeHours } from './tell-coordinators';

/** @param plan newest version; @param round a planned round of it that was not announced yet */
export async function announceRound(deps: JobDeps, plan: Plan, round: Round, now: string): Promise<void> {
  await tellInOfficeHours(deps, plan, `${round.id}/announced`, await announcementOf(deps, round), now);
  await deps.store.rounds.save({ ...round, announcedAt: now });
}

/** The announcement as data: the same for the card and for the command line. */
export async function announcementOf(
  deps: Pick<JobDeps, 'store'>,
  round: Round,
): Promise<Extract<Notice, { kind: 'round-announced' }>> {
  const { plan, roles, answers } = await readRecords(deps.store, round);
  const officials = await deps.store.officials.ofTenant(round.tenantId);
  const planned = planQuestions({ plan, roles, officials, earlier: answers }, round.id, round.opensOn);
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
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    measures: plan.measures.length - planned.notAsked.length,
    asks: recipients.length,
    notAsked: planned.notAsked,
    recipients,
  };
}
