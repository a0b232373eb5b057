/**
 * Opens a confirmed round: questions first, then the round itself, then the asks. Every step is an insert with a unique
 * key or a versioned write, so that a run which was cut off goes on where it stopped and nothing is asked twice.
 */

import { askId } from '../strategy/ask';
import { dateIn, nextOfficeMoment } from '../strategy/calendar';
import type { Plan } from '../strategy/plan';
import { planQuestions } from '../strategy/plan-questions';
import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import { openingDaysOf } from '../strategy/round-calendar';
import { changesSinceConfirmed } from './confirm-round';
import { eachAtOnce } from './each-at-once';
import { earlierAnswers } from './earlier-answers';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';
import { postOpeningBoards } from './post-board';
import { readPlanOf, readRecords } from './read-records';

/** Independent inserts go together: a store writes many as fast as one. */
const WRITES_AT_ONCE = 32;

/** @param round planned and confirmed; its opening moment has come */
export async function openRound(deps: JobDeps, round: Round, now: string): Promise<void> {
  const { plan, roles } = await readRecords(deps.store, round);
  const officials = await deps.store.officials.ofTenant(round.tenantId);
  const earlier = await earlierAnswers(deps.store, round);
  const planned = planQuestions({ plan, roles, officials, earlier }, round, dateIn(plan.settings.zone, now));
  await eachAtOnce(planned.questions, WRITES_AT_ONCE, (question) => deps.store.questions.add(question));
  // An opening that was cut off may have asked by a register that has changed since.
  const asked = new Set((await deps.store.questions.ofRound(round.id)).map(({ tunnus }) => tunnus));
  const opened: Round = {
    ...round,
    state: 'open',
    planVersion: plan.number,
    openedAt: now,
    closesOn: openingDaysOf(round, plan.settings, now).closesOn,
    notAsked: planned.notAsked.filter(({ tunnus }) => !asked.has(tunnus)),
    missingRoles: planned.missingRoles,
  };
  if ((await deps.store.rounds.save(opened)) === 'stale') return;
  const asks = await ensureAsks(deps, opened, now);
  deps.log.info({ round: round.id, asks, notAsked: opened.notAsked.length }, 'round opened');
}

/**
 * Gives every official with a question in an open round their ask and its delivery, where it is not there yet, and tells
 * the coordinators that the round is open. Run at each tick: it completes an opening that was cut off, and serves
 * officials whom a question was handed to.
 *
 * @returns how many asks the round has
 */
export async function ensureAsks(deps: JobDeps, round: Round, now: string): Promise<number> {
  const questions = await deps.store.questions.ofRound(round.id);
  const plan = await readPlanOf(deps.store, round);
  const officialIds = [...new Set(questions.map((question) => question.officialId))];
  const planned = new Set((await deps.store.deliveries.ofRound(round.id)).map(({ id }) => id));
  const missing = officialIds.filter((officialId) => !planned.has(deliveryIdOf(round, officialId)));
  if (missing.length > 0 || officialIds.length === 0) await tellOpened(deps, plan, round, questions, now);
  await eachAtOnce(missing, WRITES_AT_ONCE, async (officialId) => {
    await deps.store.asks.add({
      id: askId(round.id, officialId),
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
        id: deliveryIdOf(round, officialId),
        planId: round.planId,
        roundId: round.id,
        tenantId: round.tenantId,
        recipient: { to: 'official', officialId },
        content: { kind: 'ask', roundId: round.id },
        notBefore: nextOfficeMoment(plan.settings.zone, now),
        now,
      }),
    );
  });
  return officialIds.length;
}

function deliveryIdOf(round: Round, officialId: string): string {
  return `${askId(round.id, officialId)}/ask`;
}

/** One message says both that it is open and how it stands: the board. */
async function tellOpened(
  deps: JobDeps,
  plan: Plan,
  round: Round,
  questions: readonly Question[],
  now: string,
): Promise<void> {
  const officials = await deps.store.officials.ofTenant(round.tenantId);
  const changes = changesSinceConfirmed(round, questions, officials);
  await postOpeningBoards(deps, plan, round, changes, now);
}
