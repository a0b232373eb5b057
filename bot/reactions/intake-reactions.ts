/** What is done about clicks that concern files dropped to the bot. */

import type { IntakeAction } from '../../strategy/card-actions/intake-action';
import { forCoordinators } from './for-coordinators';
import { onDraftLeft } from './on-draft-left';
import { onTakenIn } from './on-taken-in';
import type { ReactionsTo } from './reactions-to';

export const intakeReactions: ReactionsTo<IntakeAction> = {
  'take-in': forCoordinators(onTakenIn),
  'leave-draft': forCoordinators(onDraftLeft),
};
