/** Builds the round board of one round from the store, and its card for one coordinator. */

import { boardCard } from '../cards/board-card';
import type { Delivery, DeliveryContent } from '../strategy/delivery';
import { languageOf, type Official } from '../strategy/official';
import type { Outgoing } from '../strategy/ports/messenger';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import { type RoundBoard, roundBoardOf } from '../strategy/round-board';
import { announcementOf } from './announce-round';
import { readRecords } from './read-records';

export type BoardContent = Extract<DeliveryContent, { kind: 'board' }>;

/** The first copy of a round, posted by itself when the round opens; those that were asked for are 1, 2, … */
export const OPENING_COPY = 0;

/** The id of the nth copy of a round's board in one coordinator's chat. */
export function boardDeliveryId(roundId: string, officialId: string, n: number): string {
  return `${roundId}/board/${officialId}/${n}`;
}

/** @param round as it is stored */
export async function buildBoard(deps: { store: Store }, round: Round, now: string): Promise<RoundBoard> {
  const { store } = deps;
  const [records, officials, deliveries] = await Promise.all([
    readRecords(store, round),
    store.officials.ofTenant(round.tenantId),
    store.deliveries.ofRound(round.id),
  ]);
  const ahead = round.state === 'planned' ? await announcementOf(deps, round, now) : null;
  return roundBoardOf({ ...records, officials, deliveries, ahead }, now);
}

/** What a board that waits says when it is sent; null when nobody is to read it any more. */
export async function boardMessage(
  deps: { store: Store },
  official: Official,
  delivery: Pick<Delivery, 'id'> & { content: BoardContent },
  now: string,
): Promise<Outgoing | null> {
  const { roundId, changes } = delivery.content;
  const round = await deps.store.rounds.get(roundId);
  if (!round || !official.isCoordinator) return null;
  const isNews = delivery.id === boardDeliveryId(roundId, official.id, OPENING_COPY);
  if (isNews && round.state !== 'open') return null;
  return boardCard(await buildBoard(deps, round, now), languageOf(official), { isNews, changes });
}
