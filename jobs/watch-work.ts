/**
 * Looks back at the end of a run: notes when everything was seen to, and tells the coordinators once, in office hours, what
 * stays undone although somebody looks. What heals within minutes is not told.
 */

import { isOfficeHours } from '../strategy/calendar';
import { type Lookout, lookoutId, type Overdue, type Stuck, stillStuck } from '../strategy/lookout';
import type { Notice } from '../strategy/notice';
import type { Plan } from '../strategy/plan';
import type { JobDeps } from './job-deps';
import { shortHashOf } from './short-hash';
import { tellCoordinators } from './tell-coordinators';
import { tellAbsence } from './watch-absence';
import { overdueNow } from './watch-overdue';

/** A run that follows another at once writes nothing. */
const NOTED_EVERY_MS = 30_000;

/** @param plans all of one tenant; @param now when the run ended */
export async function lookBack(
  deps: Pick<JobDeps, 'store' | 'log' | 'holdsLease'>,
  tenantId: string,
  plans: readonly Plan[],
  now: string,
): Promise<void> {
  // A run that was broken off has not seen to everything.
  if (!deps.holdsLease()) return;
  const known = await deps.store.lookouts.get(lookoutId(tenantId));
  if (known === null) return;
  const overdue = await overdueNow(deps, tenantId, plans, now);
  const { stuck, ripe, toTell } = stillStuck(known.stuck, overdue, now);
  const zone = plans[0]?.settings.zone;
  const isTold = ripe.length > 0 && zone !== undefined && isOfficeHours(zone, now);
  if (isTold) await tellStuck(deps, tenantId, { ripe, toTell }, zone, now);
  const absence = await tellAbsence(deps, known, plans, now);
  const noted: Lookout = {
    ...known,
    absence,
    stuck: stuck.map((one) => (isTold && ripe.includes(one) ? { ...one, toldAt: now } : one)),
    lookedAt: now,
  };
  const isNews = JSON.stringify([noted.absence, noted.stuck]) !== JSON.stringify([known.absence, known.stuck]);
  if (isNews || Date.parse(now) - Date.parse(known.lookedAt) >= NOTED_EVERY_MS) await deps.store.lookouts.save(noted);
}

async function tellStuck(
  deps: Pick<JobDeps, 'store' | 'log'>,
  tenantId: string,
  { ripe, toTell }: { ripe: readonly Stuck[]; toTell: readonly Overdue[] },
  zone: string,
  now: string,
): Promise<void> {
  deps.log.error({ tenant: tenantId, stuck: ripe.map(({ key }) => key) }, 'this stays undone');
  const deliveries = toTell.filter(({ what }) => what === 'delivery').sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const notice: Notice = {
    kind: 'stuck',
    zone,
    rounds: toTell.flatMap((one) => (one.what === 'round' ? [{ roundName: one.roundName, dueAt: one.dueAt }] : [])),
    digests: toTell.flatMap((one) => (one.what === 'digest' ? [{ audience: one.audience, dueOn: one.dueOn }] : [])),
    refused: toTell.flatMap((one) =>
      one.what === 'refused-digest' ? [{ channel: one.channel, dueOn: one.dueOn, isUnsure: one.isUnsure }] : [],
    ),
    deliveries: deliveries.length,
    sinceAt: deliveries[0]?.dueAt ?? null,
  };
  // The same troubles are one notice, also after a crash before it was noted that they are told.
  const keys = ripe.map(({ key, sinceAt }) => `${key} ${sinceAt}`).sort();
  const id = shortHashOf(keys.join('\n'));
  await tellCoordinators(deps, tenantId, `${lookoutId(tenantId)}/stuck/${id}`, notice, now);
}
