/** "Ei kuulu minulle": asks for the official's own words, which are needed, before the question goes to the coordinator. */

import { LONGEST_TEXT } from '../../strategy/answer-input';
import type { AskFace, AskView, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { coordinatorName } from '../parts/coordinator-name';
import { actionSet, executeButton } from '../parts/execute-button';
import { longTextInput } from '../parts/input-element';
import { measureLine } from '../parts/measure-line';
import { say } from '../parts/say';

/** @param room characters of the measure's text */
export function notMineFace(
  view: AskView,
  question: QuestionView,
  { words, problem }: Extract<AskFace, { face: 'not-mine' }>,
  room: number,
  language: Language,
): CardElement[] {
  const coordinator = coordinatorName(view.coordinatorRole, language);
  const send = executeButton(
    say(language, 'button.send'),
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
    measureLine(question, room),
    ownText(say(language, 'not-mine.what')),
    richText([say(language, 'not-mine.asked', { coordinator })]),
    ...problemLine(problem, language),
    { ...longTextInput('words', say(language, 'field.words'), words, LONGEST_TEXT), ...mustBeSaid },
    actionSet([send, back]),
  ];
}

function problemLine(problem: Extract<AskFace, { face: 'not-mine' }>['problem'], language: Language): CardElement[] {
  if (problem === null) return [];
  const sentence =
    problem === 'words-missing'
      ? say(language, 'problem.words-to-coordinator')
      : say(language, 'problem.words-too-long', { limit: LONGEST_TEXT });
  return [ownText(sentence, { color: 'Attention' })];
}
