/** Reads from the store what should have happened for a tenant a while ago and has not. Cheap when there is nothing. */

import { askId } from '../strategy/ask';
import { audiencesOf } from '../strategy/audiences-of';
import {
  overdueDeliveries,
  overdueDigests,
  overdueRounds,
  overdueSince,
  refusedDigests,
} from '../strategy/find-overdue';
import type { Overdue } from '../strategy/lookout';
import type { Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { dueDigests } from '../strategy/round-calendar';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';

/** More than any city asks; what lies beyond is not counted. */
const MOST_DELIVERIES = 20_000;

/** @param plans all of one tenant */
export async function overdueNow(
  deps: Pick<JobDeps, 'store'>,
  tenantId: string,
  plans: readonly Plan[],
  now: string,
): Promise<Overdue[]> {
  const waiting = await deps.store.deliveries.due(overdueSince(now), MOST_DELIVERIES);
  const overdue: Overdue[] = overdueDeliveries(
    waiting.filter((delivery) => delivery.tenantId === tenantId),
    now,
  );
  for (const plan of plans) {
    const rounds = await deps.store.rounds.ofPlan(plan.planId);
    overdue.push(...overdueRounds(rounds, plan.settings, now));
    for (const round of rounds) overdue.push(...(await digestsOf(deps, plan, round, rounds, now)));
  }
  return overdue;
}

/**
 * Asks of open rounds that nothing is written of: their round opened and the process died before it came to them. Every
 * run writes them first of all, so they are to be looked for before it.
 */
export async function unwrittenAsks(
  { store }: Pick<JobDeps, 'store'>,
  plans: readonly Plan[],
  now: string,
): Promise<Overdue[]> {
  const rounds = (await Promise.all(plans.map(({ planId }) => store.rounds.ofPlan(planId)))).flat();
  const missing: Overdue[] = [];
  for (const { id, state, openedAt: dueAt } of rounds) {
    if (state !== 'open' || dueAt === null || dueAt > overdueSince(now)) continue;
    const [questions, deliveries] = await Promise.all([store.questions.ofRound(id), store.deliveries.ofRound(id)]);
    const written = new Set(deliveries.map((delivery) => delivery.id));
    const keys = new Set(questions.map(({ officialId }) => `${askId(id, officialId)}/ask`));
    for (const key of keys) if (!written.has(key)) missing.push({ what: 'delivery', key, dueAt, isAsk: true });
  }
  return missing;
}

async function digestsOf(
  { store }: Pick<JobDeps, 'store'>,
  { settings }: Plan,
  round: Round,
  rounds: readonly Round[],
  now: string,
): Promise<Overdue[]> {
  if (isLongOver(round, now)) return [];
  const moments = audiencesOf(settings).flatMap((audience) => dueDigests(round, audience, settings.zone, now));
  if (moments.every(({ timing }) => timing === 'missed')) return [];
  const deliveries = await store.deliveries.ofRound(round.id);
  const decided = deliveries.map(({ id }) => id);
  const channels = await store.channels.ofTenant(round.tenantId);
  return [
    ...overdueDigests(round, rounds, settings, decided, now),
    ...refusedDigests(
      deliveries,
      channels,
      moments.filter(({ timing }) => timing !== 'missed').map(({ dueOn }) => dueOn),
    ),
  ];
}
