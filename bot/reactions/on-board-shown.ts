/** A coordinator goes back to the round board: it stands in place of the card in which they clicked. */

import { boardCard } from '../../cards/board-card';
import { buildBoard } from '../../jobs/build-board';
import type { BoardAction } from '../../strategy/card-actions/board-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { roundOfClick } from './round-of-click';

export async function onBoardShown(
  deps: ReactionDeps,
  official: Official,
  { roundId }: Extract<BoardAction, { verb: 'show-board' }>,
): Promise<Reply> {
  const found = await roundOfClick(deps, official, roundId);
  if ('reply' in found) return found.reply;
  const board = await buildBoard(deps, found.round, deps.now());
  return { reply: 'card', message: boardCard(board, languageOf(official)) };
}
