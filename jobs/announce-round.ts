/**
 * Tells the coordinators that a round is coming: who would be asked what, what is missing, and a button to confirm it.
 * Somebody who becomes a coordinator while it waits to be confirmed is told too.
 */

import { nextOfficeMoment } from '../strategy/calendar';
import type { Notice } from '../strategy/notice';
import type { Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';
import { readPreview } from './preview-round';
import { tellInOfficeHours } from './tell-coordinators';

/** @param plan newest version; @param round a planned round of it that was not announced yet */
export async function announceRound(deps: JobDeps, plan: Plan, round: Round, now: string): Promise<void> {
  await tellInOfficeHours(deps, plan, announcementKey(round), await announcementOf(deps, round), now);
  await deps.store.rounds.save({ ...round, announcedAt: now });
}

/** Announces a round that waits for its confirmation to whoever became a coordinator since. Who made it has seen it. */
export async function announceToNewcomers(deps: JobDeps, plan: Plan, round: Round, now: string): Promise<void> {
  if (round.state !== 'planned' || round.announcedAt === null || round.confirmedAt !== null) return;
  for (const { id } of await coordinatorsOf(deps.store, round.tenantId)) {
    if (id === round.madeBy || (await deps.store.deliveries.get(`${announcementKey(round)}/${id}`))) continue;
    await deps.store.deliveries.add(
      plannedDelivery({
        id: `${announcementKey(round)}/${id}`,
        tenantId: round.tenantId,
        recipient: { to: 'official', officialId: id },
        content: { kind: 'notice', notice: await announcementOf(deps, round) },
        notBefore: nextOfficeMoment(plan.settings.zone, now),
        now,
      }),
    );
  }
}

function announcementKey({ id }: Round): string {
  return `${id}/announced`;
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
  const { preview } = await readPreview(deps, round, asOf);
  return { kind: 'round-announced', confirmed: round.confirmedAt !== null, ...preview };
}
