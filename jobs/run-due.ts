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
import { closeRound } from './end-round';
import type { JobDeps } from './job-deps';
import { ensureAsks, openRound } from './open-round';
import { planRounds } from './plan-rounds';
import { reconcile } from './reconcile';
import { reconcileAnnouncements } from './reconcile-announcements';
import { sendDigests } from './send-digests';
import { tellCoordinators } from './tell-coordinators';

/** @param now the calendar's time, an instant */
export async function runDue(deps: JobDeps, now: string): Promise<void> {
  for (const plan of await deps.store.plans.all()) {
    await planRounds(deps, plan, now);
    for (const { id } of await deps.store.rounds.ofPlan(plan.planId)) await runRound(deps, plan, id, now);
  }
  await deliver(deps, now);
  for (const plan of await deps.store.plans.all()) {
    for (const round of await deps.store.rounds.ofPlan(plan.planId)) {
      await reconcileAnnouncements(deps, round);
      await reconcile(deps, round, now);
    }
  }
}

async function runRound(deps: JobDeps, plan: Plan, roundId: string, now: string): Promise<void> {
  const round = await deps.store.rounds.get(roundId);
  if (!round) return;
  const need = decideRound(round, plan.settings, now);
  if (need) deps.log.info({ round: round.id, need }, 'round is due');
  if (need === 'announce') await announceRound(deps, round, now);
  if (need === 'open') await openRound(deps, round, now);
  if (need === 'tell-not-opened') await tellNotOpened(deps, round, now);
  if (round.state === 'open') {
    await ensureAsks(deps, round, now);
    await sendDigests(deps, plan, round, now);
  }
  if (need === 'close') await closeRound(deps, round, now);
  if (round.state === 'closed') await sendDigests(deps, plan, round, now);
}

async function tellNotOpened(deps: JobDeps, round: Round, now: string): Promise<void> {
  const { id, name, opensOn } = round;
  const notice = { kind: 'round-not-opened', roundId: id, roundName: name, opensOn } as const;
  await tellCoordinators(deps, round.tenantId, `${id}/not-opened`, notice, now);
  await deps.store.rounds.save({ ...round, missedToldAt: now });
}
