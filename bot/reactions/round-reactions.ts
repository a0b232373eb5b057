/** What is done about clicks that concern rounds: preview, sample, extra round, extending, closing, year clock, settings. */

import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { ReactionsTo } from './reactions-to';

export const roundReactions: ReactionsTo<RoundAction> = {};
