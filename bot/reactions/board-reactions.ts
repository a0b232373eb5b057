/** What is done about clicks that concern the round board. */

import type { BoardAction } from '../../strategy/card-actions/board-action';
import type { ReactionsTo } from './reactions-to';

export const boardReactions: ReactionsTo<BoardAction> = {};
