/** What a coordinator can do about somebody who does not answer: hand their questions over, or answer on their behalf. */

import type { Language } from '../../strategy/language';
import type { CardElement } from '../parts/card-element';
import { executeButton } from '../parts/execute-button';
import { say } from '../parts/say';

/** Buttons for an `actionSet`. */
export function waysOn(roundId: string, language: Language): CardElement[] {
  return [
    executeButton(say(language, 'hand-over.unreachable-move'), 'hand-over', { roundId }),
    executeButton(say(language, 'hand-over.answer-button'), 'pick-answer-for', { roundId }),
  ];
}
