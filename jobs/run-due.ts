/**
 * Does what should have happened by now, decided from stored state alone: announces, opens and closes rounds, posts
 * digests, brings cards up to date and sends what waits. However often it runs, nothing happens twice; however long the
 * process was down, nothing is lost.
 */

import { decideRound } from '../strategy/decide-round';
import type { Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { announceRound } from './announce-round';
import { deliver } from './deliver';
import { closeRound, completeCancelling, endUnopened } from './end-round';
import type { JobDeps } from './job-deps';
import { keepGoing } from './keep-going';
import { offerChannels } from './offer-channels';
import { ensureAsks, openRound } from './open-round';
import { planRounds } from './plan-rounds';
import { reconcile } from './reconcile';
import { reconcileAnnouncements } from './reconcile-announcements';
import { reconcileDigests } from './reconcile-digests';
import { remind } from './remind';
import { resumeFoundCoordinators } from './resume-deliveries';
import { sendDigests } from './send-digests';
import { tellChannelsGone } from './tell-channels-gone';
import { tellInOfficeHours } from './tell-coordinators';
import { tellDisputes } from './tell-disputes';
import { tellUnreachable } from './tell-unreachable';
import { noticeAbsence } from './watch-absence';
import { lookBack } from './watch-work';

/** @param now the calendar's time, an instant */
export async function runDue(deps: JobDeps, now: string): Promise<void> {
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
  await deliver(deps);
  for (const plan of plans) {
    await ofEachRound(deps, plan, async (round) => {
      await tellUnreachable(deps, round, now);
      await reconcileAnnouncements(deps, round);
      await reconcile(deps, round, now);
      await reconcileDigests(deps, plan, round, now);
    });
  }
  for (const tenant of tenants) {
    await keepGoing(deps.log, { tenant }, () => lookBack(deps, tenant, plansOf(tenant), deps.now()));
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
  if (need === 'open') await openRound(deps, round, now);
  if (need === 'tell-not-opened') await tellNotOpened(deps, plan, round, now);
  if (round.state === 'open') {
    await ensureAsks(deps, round, now);
    await tellDisputes(deps, round, now);
    await remind(deps, plan, round, now);
  }
  if (need === 'end-superseded') await endUnopened(deps, plan, round, 'superseded', now);
  if (need === 'end-over') await endUnopened(deps, plan, round, 'over', now);
  if (need === 'close') await closeRound(deps, round, now);
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
