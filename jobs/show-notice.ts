/**
 * Lets a notice that was sent say something else, for good: it is kept first, so that what a card says does not change with
 * what it was reckoned from, and then shown.
 */

import { noticeCard } from '../cards/notice-card';
import type { Delivery, DeliveryContent } from '../strategy/delivery';
import type { Notice } from '../strategy/notice';
import { languageOf, type Official } from '../strategy/official';
import type { SentDelivery } from '../strategy/sent-delivery';
import type { JobDeps } from './job-deps';
import { showOnce } from './show-once';

export type SentNotice = SentDelivery<Extract<DeliveryContent, { kind: 'notice' }>>;

export function isSentNotice(delivery: Delivery | null): delivery is SentNotice {
  return delivery?.state.is === 'sent' && delivery.content.kind === 'notice';
}

/** @param notice what it says now; when that is what it says already, it is only shown where it is not yet */
export async function showNotice(deps: JobDeps, sent: SentNotice, notice: Notice, reader: Official): Promise<void> {
  const isNew = JSON.stringify(notice) !== JSON.stringify(sent.content.notice);
  const said: Delivery = { ...sent, content: { kind: 'notice', notice } };
  if (isNew && (await deps.store.deliveries.save(said)) === 'stale') return;
  const kept = isNew ? { ...said, version: said.version + 1 } : sent;
  const { conversation, activityId } = sent.state;
  await showOnce(deps, kept, conversation, activityId, noticeCard(notice, languageOf(reader)));
}
