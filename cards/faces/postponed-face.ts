/** The ask card while its official comes back later: when it returns, how much is open, and "Vastaa nyt". */

import type { AskView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { type CardElement, heading, ownText } from '../parts/card-element';
import { dayOfInstantText, dayText, timeText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import { say } from '../parts/say';

export function postponedFace(view: AskView, until: string, language: Language): CardElement[] {
  const open = view.questions.filter(({ current }) => current === null).length;
  return [
    heading(say(language, 'postponed.heading', postponedMoment(view, until, language))),
    ownText(say(language, 'postponed.left', { count: open, day: dayText(language, view.closesOn) })),
    actionSet([executeButton(say(language, 'button.answer-now'), 'open-question', { askId: view.askId })]),
  ];
}

/** Day and time at which the card returns, in words. */
export function postponedMoment(view: AskView, until: string, language: Language): { day: string; time: string } {
  return { day: dayOfInstantText(language, until, view.zone), time: timeText(language, until, view.zone) };
}
