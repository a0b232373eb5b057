/**
 * Notices at the beginning of a run that nobody had looked for a while, writes down what fell due in that time, and tells
 * the coordinators once, in office hours, what became of it. When nothing fell due, nothing is said.
 */

import { isOfficeHours } from '../strategy/calendar';
import { type Absence, absenceWith, type Lookout, lookoutId, wasAway } from '../strategy/lookout';
import type { Notice } from '../strategy/notice';
import type { Plan } from '../strategy/plan';
import type { JobDeps } from './job-deps';
import { tellCoordinators } from './tell-coordinators';
import { overdueNow, unwrittenAsks } from './watch-overdue';

/**
 * Before anything else of the run is done. Only the end of a run moves `lookedAt`, so that a process that dies while it
 * makes up for what was missed leaves the absence to the next one.
 *
 * @param plans all of one tenant
 */
export async function noticeAbsence(
  deps: Pick<JobDeps, 'store' | 'log'>,
  tenantId: string,
  plans: readonly Plan[],
  now: string,
): Promise<void> {
  const id = lookoutId(tenantId);
  const fresh: Lookout = { id, tenantId, lookedAt: now, absence: null, stuck: [], schema: 1, version: 1 };
  const known = await deps.store.lookouts.get(id);
  if (known === null) await deps.store.lookouts.add(fresh);
  if (known === null || !wasAway(known, now)) return;
  const aliveAt = await lastSignOf(deps, plans, known.lookedAt);
  if (!wasAway({ lookedAt: aliveAt }, now)) return;
  const overdue = [...(await overdueNow(deps, tenantId, plans, now)), ...(await unwrittenAsks(deps, plans, now))];
  // A time in which nothing fell due is nobody's business.
  if (overdue.length === 0) return;
  const absence = absenceWith(known.absence, aliveAt, overdue, now);
  deps.log.warn({ tenant: tenantId, fromAt: aliveAt, overdue: overdue.length }, 'nobody looked what is due');
  await deps.store.lookouts.save({ ...known, absence });
}

/**
 * When something was last sent or found unsendable, if that was after somebody had looked: a run that sends thousands of
 * cards takes long, and its end may never be noted.
 */
async function lastSignOf(
  { store }: Pick<JobDeps, 'store'>,
  plans: readonly Plan[],
  lookedAt: string,
): Promise<string> {
  const rounds = (await Promise.all(plans.map(({ planId }) => store.rounds.ofPlan(planId)))).flat();
  const open = rounds.filter(({ state }) => state === 'open');
  const deliveries = (await Promise.all(open.map(({ id }) => store.deliveries.ofRound(id)))).flat();
  const signs = deliveries.flatMap(({ state }) =>
    state.is === 'waiting' ? [] : [state.is === 'sent' ? state.sentAt : state.at],
  );
  return [lookedAt, ...signs].sort().at(-1) ?? lookedAt;
}

/**
 * After the run, when what was missed has been made up for as far as it can be.
 *
 * @returns the absence that is still to be told; null once it was told, or had nothing to tell
 */
export async function tellAbsence(
  deps: Pick<JobDeps, 'store' | 'log'>,
  { tenantId, absence }: Lookout,
  plans: readonly Plan[],
  now: string,
): Promise<Absence | null> {
  const zone = plans[0]?.settings.zone;
  if (absence === null || zone === undefined) return null;
  if (!isOfficeHours(zone, now)) return absence;
  const notice = await noticeOf(deps, absence, zone);
  if (notice) await tellCoordinators(deps, tenantId, `${lookoutId(tenantId)}/away/${absence.fromAt}`, notice, now);
  return null;
}

async function noticeOf({ store }: Pick<JobDeps, 'store'>, absence: Absence, zone: string): Promise<Notice | null> {
  const { fromAt, untilAt, asks } = absence;
  const rounds = [];
  for (const { roundId, roundName } of absence.rounds) {
    const round = await store.rounds.get(roundId);
    // One that was cancelled or superseded meanwhile has a notice of its own.
    if (round?.state === 'cancelled') continue;
    rounds.push({ roundName, openedAt: round?.openedAt ?? null });
  }
  const digests = [];
  for (const { roundId, audience, audienceId, dueOn } of absence.digests) {
    const own = (await store.deliveries.ofRound(roundId)).filter(({ id }) =>
      id.endsWith(`/${audienceId}/digest/${dueOn}`),
    );
    // A digest that had nothing to say was not late.
    const isNone = own.length > 0 && own.every(({ content }) => content.kind === 'no-digest');
    if (!isNone) digests.push({ audience, dueOn, isSent: own.some(({ state }) => state.is === 'sent') });
  }
  if (rounds.length + digests.length + asks === 0) return null;
  const left = asks === 0 ? 0 : Math.min(asks, await asksLeft(store, untilAt));
  return { kind: 'was-away', fromAt, untilAt, zone, rounds, digests, asks, left };
}

/** Asks that were tried after the absence and wait for another try. */
async function asksLeft(store: JobDeps['store'], untilAt: string): Promise<number> {
  const soon = new Date(Date.parse(untilAt) + SOON_MS).toISOString();
  const waiting = await store.deliveries.due(soon, MOST_LEFT);
  const isLeft = ({ content, createdAt }: { content: { kind: string }; createdAt: string }) =>
    (content.kind === 'ask' || content.kind === 'ask-again') && createdAt <= untilAt;
  return waiting.filter((delivery) => isLeft(delivery) && delivery.attempts > 0).length;
}

const SOON_MS = 24 * 60 * 60_000;
const MOST_LEFT = 20_000;
