/**
 * Brings every coordinator's announcement up to date once its round is confirmed or has ended: the confirm button goes, and
 * the card shows what was confirmed, or that the round will not be opened.
 */

import { cancelledNotice } from '../strategy/cancelled-notice';
import type { Notice } from '../strategy/notice';
import type { Round } from '../strategy/round';
import { announcementOf } from './announce-round';
import { coordinatorsOf } from './coordinators';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { isSentNotice, showNotice } from './show-notice';

/** @param round an announced round */
export async function reconcileAnnouncements(deps: JobDeps, round: Round, now: string): Promise<void> {
  if (isLongOver(round, now)) return;
  if (round.announcedAt === null || (round.confirmedAt === null && round.state === 'planned')) return;
  for (const coordinator of await coordinatorsOf(deps.store, round.tenantId)) {
    const delivery = await deps.store.deliveries.get(`${round.id}/announced/${coordinator.id}`);
    if (!isSentNotice(delivery)) continue;
    await showNotice(deps, delivery, await finalNotice(deps, delivery.content.notice, round), coordinator);
  }
}

/** What it says in the end: reckoned once, so that a card from long ago does not change with the register. */
async function finalNotice(deps: JobDeps, notice: Notice, round: Round): Promise<Notice> {
  const isCalledOff = round.state === 'cancelled' && round.openedAt === null;
  if (notice.kind !== 'round-announced' || (notice.confirmed && !isCalledOff)) return notice;
  return isCalledOff ? cancelledNotice(round) : announcementOf(deps, round);
}
