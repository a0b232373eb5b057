/** A coordinator goes back to the round board: it stands in place of the card in which they clicked. */

import { boardCard } from '../../cards/board-card';
import { buildBoard } from '../../jobs/build-board';
import type { BoardAction } from '../../strategy/card-actions/board-action';
import { forRound } from './for-round';

export const onBoardShown = forRound<Extract<BoardAction, { verb: 'show-board' }>>(
  async ({ deps, round, language, now }) => ({
    reply: 'card',
    message: boardCard(await buildBoard(deps, round, now), language),
  }),
);
