/** What is done about clicks that concern files dropped to the bot. */

import type { IntakeAction } from '../../strategy/card-actions/intake-action';
import type { ReactionsTo } from './reactions-to';

export const intakeReactions: ReactionsTo<IntakeAction> = {};
