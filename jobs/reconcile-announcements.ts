/**
 * Brings every coordinator's announcement up to date once its round is confirmed or has ended: the confirm button goes, and
 * the card shows what was confirmed, or that the round will not be opened.
 */

import { noticeCard } from '../cards/notice-card';
import type { Delivery } from '../strategy/delivery';
import type { Notice } from '../strategy/notice';
import { languageOf } from '../strategy/official';
import type { Round } from '../strategy/round';
import { announcementOf } from './announce-round';
import { coordinatorsOf } from './coordinators';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { showOnce } from './show-once';

/** @param round an announced round */
export async function reconcileAnnouncements(deps: JobDeps, round: Round, now: string): Promise<void> {
  if (isLongOver(round, now)) return;
  if (round.announcedAt === null || (round.confirmedAt === null && round.state === 'planned')) return;
  for (const coordinator of await coordinatorsOf(deps.store, round.tenantId)) {
    const delivery = await deps.store.deliveries.get(`${round.id}/announced/${coordinator.id}`);
    if (delivery?.state.is !== 'sent') continue;
    const said = await withFinalNotice(deps, delivery, round);
    if (said?.content.kind !== 'notice') continue;
    const { conversation, activityId } = delivery.state;
    await showOnce(deps, said, conversation, activityId, noticeCard(said.content.notice, languageOf(coordinator)));
  }
}

/** The delivery with what it says in the end: reckoned once, so that a card from long ago does not change with the register. */
async function withFinalNotice(deps: JobDeps, delivery: Delivery, round: Round): Promise<Delivery | null> {
  const { content } = delivery;
  const isCalledOff = round.state === 'cancelled' && round.openedAt === null;
  if (
    content.kind !== 'notice' ||
    content.notice.kind !== 'round-announced' ||
    (content.notice.confirmed && !isCalledOff)
  )
    return delivery;
  const notice: Notice = isCalledOff ? cancelledNotice(round) : await announcementOf(deps, round);
  const said: Delivery = { ...delivery, content: { kind: 'notice', notice } };
  return (await deps.store.deliveries.save(said)) === 'saved' ? { ...said, version: said.version + 1 } : null;
}

function cancelledNotice({ id, name, notOpened }: Round): Notice {
  return { kind: 'round-cancelled', roundId: id, roundName: name, ...(notOpened && { notOpened }) };
}
