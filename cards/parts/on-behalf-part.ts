/** Who is answered for, above an ask that somebody else has open: the role first, then the person. */

import type { AskView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { backToBoard } from './back-to-board';
import { type CardElement, heading, richText } from './card-element';
import { dayText } from './day-text';
import { actionSet } from './execute-button';
import { roundWords } from './round-words';
import { say } from './say';
import { whoText } from './who-text';

/** @param role in which the official is asked; empty where the card is about all of their questions */
export function onBehalfPart(view: AskView, role: string, language: Language): CardElement[] {
  if (!view.onBehalf) return [];
  const who = whoText(role, view.onBehalf.official, language);
  const words = { round: roundWords(language, view.roundName), day: dayText(language, view.closesOn) };
  return [
    richText([say(language, 'hand-over.on-behalf'), { text: who, strong: true }], { spacing: 'Small' }),
    richText([{ text: say(language, 'hand-over.on-behalf-what', words), quiet: true }], { spacing: 'Small' }),
  ];
}

/** The way back to the board, for a coordinator. */
export function wayBack({ onBehalf, roundId }: AskView, language: Language): CardElement[] {
  return onBehalf?.isCoordinator ? [actionSet([backToBoard(roundId, language)])] : [];
}

/** A heading for what is left when nothing is. */
export function onBehalfHeading(view: AskView, language: Language): CardElement {
  return heading(say(language, view.questions.length > 0 ? 'hand-over.on-behalf-done' : 'hand-over.on-behalf-none'));
}
