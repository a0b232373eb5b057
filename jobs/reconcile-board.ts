/**
 * Keeps the newest round board in every coordinator's chat up to date by editing it, and shrinks older copies to one line.
 * A coordinator who has just clicked in it is at something: their client shows what they are at, and an edit would take
 * it away. When the round has ended the board is edited once more and then stands as it is.
 */

import { boardCard, movedBoardCard } from '../cards/board-card';
import { byOfficial } from '../strategy/by-official';
import type { Delivery } from '../strategy/delivery';
import { languageOf } from '../strategy/official';
import type { Round } from '../strategy/round';
import type { RoundBoard } from '../strategy/round-board';
import { inSendingOrder, type SentDelivery } from '../strategy/sent-delivery';
import { type BoardContent, buildBoard } from './build-board';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { keepGoing } from './keep-going';
import { showOnce } from './show-once';

type Copy = SentDelivery<BoardContent>;

/** Often enough to be trusted, seldom enough not to flicker. */
const BETWEEN_EDITS_MS = 5 * 60_000;
/** So long a card is left alone after a click in it. */
const REST_MS = 10 * 60_000;

/** @param round any round; @param deliveries all of the round as they are now */
export async function reconcileBoard(
  deps: JobDeps,
  round: Round,
  deliveries: readonly Delivery[],
  now: string,
): Promise<void> {
  if (isLongOver(round, now)) return;
  const copies = deliveries.filter(isCopyOfBoard);
  let board: Promise<RoundBoard> | null = null;
  const boardNow = () => {
    board ??= buildBoard(deps, round, now);
    return board;
  };
  for (const [officialId, own] of byOfficial(copies)) {
    await keepGoing(deps.log, { round: round.id, board: officialId }, () =>
      reconcileCopies(deps, round, officialId, own, boardNow, now),
    );
  }
}

async function reconcileCopies(
  deps: JobDeps,
  round: Round,
  officialId: string,
  unordered: readonly Copy[],
  boardNow: () => Promise<RoundBoard>,
  now: string,
): Promise<void> {
  const copies = inSendingOrder(unordered);
  const newest = copies.at(-1);
  const toEdit = copies.filter((copy) => (copy === newest ? mayBeEdited(copy, round, now) : isUnmoved(copy)));
  if (toEdit.length === 0) return;
  const official = await deps.store.officials.get(officialId);
  // Names of persons are for coordinators: who is none any more keeps what they had, and gets no more.
  if (!official?.isCoordinator) return;
  const language = languageOf(official);
  for (const copy of toEdit) {
    const isNewest = copy === newest;
    const message = isNewest
      ? boardCard(await boardNow(), language, { changes: copy.content.changes })
      : movedBoardCard(language);
    const edited = { ...copy, boardEdit: { at: now, isMoved: !isNewest } };
    const shown = await showOnce(deps, edited, copy.state.conversation, copy.state.activityId, message);
    // What stands for good is marked as such, so that it is not looked at again.
    if (shown === 'shown-already' && (round.endedAt !== null || !isNewest)) await deps.store.deliveries.save(edited);
  }
}

function mayBeEdited({ boardEdit, touchedAt }: Copy, { endedAt }: Round, now: string): boolean {
  if (touchedAt !== undefined && isWithin(REST_MS, touchedAt, now)) return false;
  if (endedAt !== null && boardEdit !== undefined && boardEdit.at >= endedAt) return false;
  return boardEdit === undefined || !isWithin(BETWEEN_EDITS_MS, boardEdit.at, now);
}

function isUnmoved({ boardEdit }: Copy): boolean {
  return boardEdit?.isMoved !== true;
}

function isWithin(ms: number, at: string, now: string): boolean {
  return Date.parse(now) < Date.parse(at) + ms;
}

function isCopyOfBoard(delivery: Delivery): delivery is Copy {
  return delivery.state.is === 'sent' && delivery.content.kind === 'board';
}
