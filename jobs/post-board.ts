/** Puts round boards into the outbox: to every coordinator when a round opens, and to one who asks for it. */

import { nextOfficeMoment } from '../strategy/calendar';
import type { Delivery } from '../strategy/delivery';
import type { ListChanges } from '../strategy/list-changes';
import type { Official } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { boardDeliveryId, OPENING_COPY } from './build-board';
import { coordinatorsOf } from './coordinators';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';

/**
 * The news that a round has opened is its board. Once for each coordinator, in office hours.
 *
 * @param changes of who is asked what, since a coordinator confirmed the list
 */
export async function postOpeningBoards(
  deps: Pick<JobDeps, 'store' | 'log'>,
  { settings: { zone } }: Plan,
  round: Round,
  changes: ListChanges | null,
  now: string,
): Promise<void> {
  const coordinators = await coordinatorsOf(deps.store, round.tenantId);
  if (coordinators.length === 0)
    deps.log.warn({ round: round.id }, 'nobody is named as coordinator, so nobody was told');
  for (const { id } of coordinators) {
    await deps.store.deliveries.add({
      ...boardDelivery(round, id, OPENING_COPY, now, nextOfficeMoment(zone, now)),
      content: { kind: 'board', roundId: round.id, ...(changes && { changes }) },
    });
  }
}

/** A fresh copy at the end of a coordinator's chat, at once: they have asked for it. */
export async function postBoard(
  deps: Pick<JobDeps, 'store'>,
  { id: officialId }: Official,
  round: Round,
  now: string,
): Promise<void> {
  for (const again = createPatience(); ; await again()) {
    const copies = (await deps.store.deliveries.ofOfficial(officialId)).filter(
      ({ content }) => content.kind === 'board' && content.roundId === round.id,
    );
    const numbers = copies.map(({ id }) => Number(id.slice(id.lastIndexOf('/') + 1)));
    const n = Math.max(OPENING_COPY, ...numbers) + 1;
    if ((await deps.store.deliveries.add(boardDelivery(round, officialId, n, now, now))) === 'added') return;
  }
}

function boardDelivery(round: Round, officialId: string, n: number, now: string, notBefore: string): Delivery {
  return plannedDelivery({
    id: boardDeliveryId(round.id, officialId, n),
    tenantId: round.tenantId,
    planId: round.planId,
    roundId: round.id,
    recipient: { to: 'official', officialId },
    content: { kind: 'board', roundId: round.id },
    notBefore,
    now,
  });
}
