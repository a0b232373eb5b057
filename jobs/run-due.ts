/**
 * Does what should have happened by now, decided from stored state alone: announces, opens and closes rounds, posts
 * digests, brings cards up to date and sends what waits. However often it runs, nothing happens twice; however long the
 * process was down, nothing is lost.
 */

import { decideRound } from '../strategy/decide-round';
import type { Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { announceRound, announceToNewcomers } from './announce-round';
import { deliver } from './deliver';
import { closeRound, completeCancelling, completeClosing, endUnopened } from './end-round';
import { followAbsences } from './follow-absences';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { keepGoing } from './keep-going';
import { offerChannels } from './offer-channels';
import { ensureAsks, openRound } from './open-round';
import { planRounds } from './plan-rounds';
import { promptOfficials } from './prompt-officials';
import { readOnce } from './read-once';
import { reconcile } from './reconcile';
import { reconcileAnnouncements } from './reconcile-announcements';
import { reconcileBoard } from './reconcile-board';
import { reconcileDigests } from './reconcile-digests';
import { reconcileDisputes } from './reconcile-disputes';
import { reconcileEscalations } from './reconcile-escalations';
import { resumeFoundCoordinators } from './resume-deliveries';
import { sendDigests } from './send-digests';
import { settleNotices } from './settle-notices';
import { tellChannelsGone } from './tell-channels-gone';
import { tellInOfficeHours } from './tell-coordinators';
import { tellDisputes } from './tell-disputes';
import { tellExcuses } from './tell-excuses';
import { tellHandedOver } from './tell-handed-over';
import { tellUnreachable } from './tell-unreachable';
import { tellVacancies } from './tell-vacancies';
import { noticeAbsence } from './watch-absence';
import { lookBack } from './watch-work';

/** @param now the calendar's time, an instant */
export async function runDue(given: JobDeps, now: string): Promise<void> {
  const deps = { ...given, store: readOnce(given.store) };
  const plans = await deps.store.plans.all();
  const tenants = [...new Set(plans.map(({ tenantId }) => tenantId))];
  const plansOf = (tenant: string) => plans.filter(({ tenantId }) => tenantId === tenant);
  for (const tenant of tenants) {
    await keepGoing(deps.log, { tenant }, () => noticeAbsence(deps, tenant, plansOf(tenant), now));
  }
  for (const plan of plans) {
    await keepGoing(deps.log, { plan: plan.planId }, () => planRounds(deps, plan, now));
    await ofEachRound(deps, plan, (round, rounds) => runRound(deps, plan, round, rounds, now));
  }
  for (const tenantId of tenants) {
    await resumeFoundCoordinators(deps, tenantId, now);
    await offerChannels(deps, tenantId, 'in-office-hours', now);
  }
  for (const plan of plans) {
    await keepGoing(deps.log, { plan: plan.planId }, () => tellChannelsGone(deps, plan, now));
  }
  const attempts = await deliver(given);
  // Sending takes its time, in which people have gone on.
  const after = attempts > 0 ? { ...given, store: readOnce(given.store) } : deps;
  await bringUpToDate(after, plans, tenants, now);
  for (const tenant of tenants) {
    await keepGoing(deps.log, { tenant }, () => lookBack(after, tenant, plansOf(tenant), deps.now()));
  }
}

/** What was sent shows how things stand now. */
async function bringUpToDate(
  deps: JobDeps,
  plans: readonly Plan[],
  tenants: readonly string[],
  now: string,
): Promise<void> {
  for (const plan of plans) {
    await ofEachRound(deps, plan, async (round) => {
      // Each looks at deliveries that the others leave alone, so they are read once.
      const deliveries = isLongOver(round, now) ? [] : await deps.store.deliveries.ofRound(round.id);
      await tellUnreachable(deps, round, deliveries, now);
      await reconcileAnnouncements(deps, round, now);
      await reconcileDisputes(deps, round, now);
      await reconcileEscalations(deps, round, deliveries, now);
      await reconcileDigests(deps, plan, round, deliveries, now);
      await reconcileBoard(deps, round, deliveries, now);
      // Last: at the end of a round these are thousands of edits.
      await reconcile(deps, round, deliveries, now);
    });
  }
  for (const tenant of tenants) {
    await keepGoing(deps.log, { tenant }, () => settleNotices(deps, tenant, now));
  }
}

async function ofEachRound(
  deps: JobDeps,
  plan: Plan,
  work: (round: Round, rounds: readonly Round[]) => Promise<void>,
): Promise<void> {
  const rounds = await deps.store.rounds.ofPlan(plan.planId);
  for (const round of rounds) {
    // Another process may have begun: what is left is its business.
    if (!deps.holdsLease()) return;
    await keepGoing(deps.log, { round: round.id }, () => work(round, rounds));
  }
}

async function runRound(deps: JobDeps, plan: Plan, round: Round, rounds: readonly Round[], now: string): Promise<void> {
  const need = decideRound(round, rounds, plan.settings, now);
  if (need) deps.log.info({ round: round.id, need }, 'round is due');
  if (need === 'announce') await announceRound(deps, plan, round, now);
  if (need === null) await announceToNewcomers(deps, plan, round, now);
  if (need === 'open') await openRound(deps, round, now);
  if (need === 'tell-not-opened') await tellNotOpened(deps, plan, round, now);
  if (round.state === 'open') {
    await followAbsences(deps, round, now);
    await ensureAsks(deps, round, now);
    await tellHandedOver(deps, round, now);
    await tellDisputes(deps, round, now);
    await tellVacancies(deps, round, now);
    await tellExcuses(deps, round, now);
    await promptOfficials(deps, plan, round, now);
  }
  if (need === 'end-superseded') await endUnopened(deps, plan, round, 'superseded', now);
  if (need === 'end-over') await endUnopened(deps, plan, round, 'over', now);
  if (need === 'close')
    await closeRound(deps, round, (one) => decideRound(one, rounds, plan.settings, now) === 'close', now);
  if (round.state === 'closed') await completeClosing(deps, round, now);
  if (round.state === 'cancelled') await completeCancelling(deps, round, now);
  // Read anew: a digest caught up after the round's end does not call it open.
  const present = await deps.store.rounds.get(round.id);
  if (present?.state === 'open' || present?.state === 'closed') await sendDigests(deps, plan, present, now);
}

async function tellNotOpened(deps: JobDeps, plan: Plan, round: Round, now: string): Promise<void> {
  const { id, name, opensOn } = round;
  const notice = { kind: 'round-not-opened', roundId: id, roundName: name, opensOn } as const;
  await tellInOfficeHours(deps, plan, `${id}/not-opened`, notice, now);
  await deps.store.rounds.save({ ...round, missedToldAt: now });
}
