/** What is done about clicks that concern hand-over, absence, answers on behalf, notes of co-owners. */

import type { HandOverAction } from '../../strategy/card-actions/hand-over-action';
import type { ReactionsTo } from './reactions-to';

export const handOverReactions: ReactionsTo<HandOverAction> = {};
