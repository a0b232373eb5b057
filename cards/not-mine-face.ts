/** "Ei kuulu minulle": asks for the official's own words, which are needed, before the question goes to the coordinator. */

import { LONGEST_TEXT } from '../strategy/answer-input';
import type { AskView, QuestionView } from '../strategy/ask-view';
import { inLanguage, type Language } from '../strategy/language';
import { type CardElement, heading, ownText, richText } from './card-element';
import { actionSet, executeButton } from './execute-button';
import { longTextInput } from './input-element';
import { say } from './say';
import { shownText } from './shortened';

/** @param room characters of the measure's text */
export function notMineFace(
  view: AskView,
  question: QuestionView,
  words: string,
  room: number,
  language: Language,
): CardElement[] {
  const coordinator = inLanguage(view.coordinatorRole, language);
  const send = executeButton(
    say(language, 'button.send-not-mine'),
    'not-mine',
    { questionId: question.questionId },
    { style: 'positive' },
  );
  const back = executeButton(
    say(language, 'button.back'),
    'open-question',
    { askId: view.askId, questionId: question.questionId },
    { associatedInputs: 'none' },
  );
  const mustBeSaid = { isRequired: true, errorMessage: say(language, 'problem.words-to-coordinator') };
  return [
    heading(say(language, 'not-mine.heading')),
    richText([{ text: `${question.tunnus}  ${shownText(question.measure, room)}`, strong: true }]),
    ownText(say(language, 'not-mine.what')),
    richText([say(language, 'not-mine.asked', { coordinator })]),
    { ...longTextInput('words', say(language, 'field.words'), words, LONGEST_TEXT), ...mustBeSaid },
    actionSet([send, back]),
  ];
}
