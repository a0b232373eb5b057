/** What is done about clicks that concern the round board. */

import type { BoardAction } from '../../strategy/card-actions/board-action';
import { onBoardShown } from './on-board-shown';
import { onDigestNow } from './on-digest-now';
import { onTableExported } from './on-table-exported';
import type { ReactionsTo } from './reactions-to';

export const boardReactions: ReactionsTo<BoardAction> = {
  'show-board': onBoardShown,
  'digest-now': onDigestNow,
  'export-table': onTableExported,
};
