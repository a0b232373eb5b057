/**
 * Opens a confirmed round: questions first, then the round itself, then the asks. Every step is an insert with a unique
 * key or a versioned write, so that a run which was cut off goes on where it stopped and nothing is asked twice.
 */

import { askId } from '../strategy/ask';
import { dateIn, nextOfficeMoment } from '../strategy/calendar';
import { planQuestions } from '../strategy/plan-questions';
import type { Round } from '../strategy/round';
import { addWorkingDays } from '../strategy/working-days';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';
import { readRecords } from './read-records';
import { tellCoordinators } from './tell-coordinators';

/** @param round planned and confirmed; its opening moment has come */
export async function openRound(deps: JobDeps, round: Round, now: string): Promise<void> {
  const { plan, roles, answers } = await readRecords(deps.store, round);
  const officials = await deps.store.officials.ofTenant(round.tenantId);
  const openedOn = dateIn(plan.settings.zone, now);
  const planned = planQuestions({ plan, roles, officials, earlier: answers }, round.id, openedOn);
  for (const question of planned.questions) await deps.store.questions.add(question);
  const { notAsked, missingRoles } = planned;
  const opened: Round = {
    ...round,
    state: 'open',
    planVersion: plan.number,
    openedAt: now,
    closesOn: closingDateOf(round, plan.settings.rounds, openedOn),
    notAsked,
    missingRoles,
  };
  if ((await deps.store.rounds.save(opened)) === 'stale') return;
  const asks = await ensureAsks(deps, opened, now);
  const notice = {
    kind: 'round-opened',
    roundId: round.id,
    roundName: round.name,
    asks,
    measures: plan.measures.length - notAsked.length,
    closesOn: opened.closesOn,
    notAsked,
  } as const;
  await tellCoordinators(deps, round.tenantId, `${round.id}/opened`, notice, now);
  deps.log.info({ round: round.id, asks, notAsked: notAsked.length }, 'round opened');
}

/**
 * Gives every official with a question in an open round their ask and its delivery, where it is not there yet.
 * Run at each tick: it completes an opening that was cut off, and serves officials whom a question was handed to.
 *
 * @returns how many asks the round has
 */
export async function ensureAsks(deps: JobDeps, round: Round, now: string): Promise<number> {
  const { plan, questions } = await readRecords(deps.store, round);
  const officialIds = [...new Set(questions.map((question) => question.officialId))];
  for (const officialId of officialIds) {
    const id = askId(round.id, officialId);
    await deps.store.asks.add({
      id,
      roundId: round.id,
      planId: round.planId,
      officialId,
      conversation: null,
      activityId: null,
      returnsAt: null,
      schema: 1,
      version: 1,
    });
    await deps.store.deliveries.add(
      plannedDelivery({
        id: `${id}/ask`,
        planId: round.planId,
        roundId: round.id,
        tenantId: round.tenantId,
        recipient: { to: 'official', officialId },
        content: { kind: 'ask', roundId: round.id },
        notBefore: nextOfficeMoment(plan.settings.zone, now),
        now,
      }),
    );
  }
  return officialIds.length;
}

/** A round opened late stays open as many working days as it would have. */
function closingDateOf(round: Round, yearly: { period: string; closesAfterWorkingDays: number }[], openedOn: string) {
  if (openedOn <= round.opensOn) return round.closesOn;
  const days = yearly.find(({ period }) => round.name.endsWith(period))?.closesAfterWorkingDays ?? 15;
  return addWorkingDays(openedOn, days - 1);
}
