/** What is done about clicks that concern the round board. */

import type { BoardAction } from '../../strategy/card-actions/board-action';
import { languageOf } from '../../strategy/official';
import { forCoordinators } from './for-coordinators';
import type { Reaction, ReactionsTo } from './reactions-to';
import { refusal } from './refusal';

const notYet: Reaction<BoardAction> = async (_deps, official) => refusal({ line: 'failed' }, languageOf(official));

export const boardReactions: ReactionsTo<BoardAction> = {
  'show-board': forCoordinators(notYet),
  'digest-now': forCoordinators(notYet),
  'export-table': forCoordinators(notYet),
};
