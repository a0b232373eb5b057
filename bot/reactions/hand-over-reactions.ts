/** What is done about clicks that concern hand-over, absence, answers on behalf, notes of co-owners. */

import type { HandOverAction } from '../../strategy/card-actions/hand-over-action';
import { forCoordinators } from './for-coordinators';
import { onAnswerFor, onAnswerForPicked } from './on-answer-for';
import { onProposalAccepted, onQuestionReturned } from './on-dispute-settled';
import { onHandOverShown } from './on-hand-over-shown';
import { onHandedOver } from './on-handed-over';
import { onNote } from './on-note';
import type { ReactionsTo } from './reactions-to';

export const handOverReactions: ReactionsTo<HandOverAction> = {
  'pick-answer-for': forCoordinators(onAnswerForPicked),
  'answer-for': onAnswerFor,
  'hand-over': onHandOverShown,
  'hand-over-to': onHandedOver,
  'accept-proposal': forCoordinators(onProposalAccepted),
  'return-question': forCoordinators(onQuestionReturned),
  'add-note': onNote,
  'save-note': onNote,
};
