/** The way back to the round board, for every card that took its place in the coordinator's chat. */

import type { Language } from '../../strategy/language';
import type { CardElement } from './card-element';
import { executeButton } from './execute-button';
import { say } from './say';

/** A button, for an `actionSet`, beside the others or alone. What stands in a form is left behind, complete or not. */
export function backToBoard(roundId: string, language: Language): CardElement {
  return executeButton(say(language, 'board.back'), 'show-board', { roundId }, { associatedInputs: 'none' });
}
