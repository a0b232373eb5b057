/** Takes the confirm button off every coordinator's announcement once a round is confirmed or has ended. */

import { noticeCard } from '../cards/notice-card';
import { languageOf } from '../strategy/official';
import type { Round } from '../strategy/round';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';
import { showOnce } from './show-once';

/** @param round an announced round */
export async function reconcileAnnouncements(deps: JobDeps, round: Round): Promise<void> {
  if (round.announcedAt === null || (round.confirmedAt === null && round.state === 'planned')) return;
  for (const coordinator of await coordinatorsOf(deps.store, round.tenantId)) {
    const delivery = await deps.store.deliveries.get(`${round.id}/announced/${coordinator.id}`);
    if (delivery?.state.is !== 'sent' || delivery.content.kind !== 'notice') continue;
    const { notice } = delivery.content;
    if (notice.kind !== 'round-announced') continue;
    const { conversation, activityId } = delivery.state;
    const message = noticeCard({ ...notice, confirmed: true }, languageOf(coordinator));
    await showOnce(deps, delivery, conversation, activityId, message);
  }
}
