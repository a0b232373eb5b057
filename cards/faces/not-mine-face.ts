/**
 * "Ei kuulu minulle": asks whose the measure is, or for the official's own words to the coordinator; one of them is needed,
 * and it is judged when it arrives.
 */

import { LONGEST_TEXT } from '../../strategy/answer-input';
import type { AskFace, AskView, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { coordinatorName } from '../parts/coordinator-name';
import { actionSet, executeButton } from '../parts/execute-button';
import { longTextInput, pickerInput } from '../parts/input-element';
import { measureLine } from '../parts/measure-line';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

const ROLE_ROOM = 80;

/** @param room characters of the measure's text */
export function notMineFace(
  view: AskView,
  question: QuestionView,
  { words, problem, roles = [], role = '' }: Extract<AskFace, { face: 'not-mine' }>,
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
  // With roles to choose from, either of the two will do.
  const mustBeSaid = { isRequired: true, errorMessage: say(language, 'problem.words-to-coordinator') };
  return [
    heading(say(language, 'not-mine.heading')),
    measureLine(question, room),
    ownText(say(language, roles.length > 0 ? 'hand-over.not-mine-next' : 'not-mine.what')),
    richText([say(language, 'not-mine.asked', { coordinator })]),
    ...problemLine(problem, roles.length > 0, language),
    ...rolePicker(roles, role, language),
    { ...wordsInput(words, roles.length > 0, language), ...(roles.length === 0 && mustBeSaid) },
    actionSet([send, back]),
  ];
}

function wordsInput(words: string, hasRoles: boolean, language: Language): CardElement {
  const label = say(language, hasRoles ? 'hand-over.not-mine-words' : 'field.words');
  return longTextInput('words', label, words, LONGEST_TEXT);
}

function rolePicker(roles: { id: string; name: string }[], role: string, language: Language): CardElement[] {
  if (roles.length === 0) return [];
  const choices = roles.map(({ id, name }) => ({ value: id, title: shownText(name, ROLE_ROOM) }));
  return [
    pickerInput('role', say(language, 'hand-over.not-mine-role'), choices, role, {
      placeholder: say(language, 'hint.choose'),
    }),
  ];
}

function problemLine(
  problem: Extract<AskFace, { face: 'not-mine' }>['problem'],
  hasRoles: boolean,
  language: Language,
): CardElement[] {
  if (problem === null) return [];
  const sentence =
    problem === 'words-missing'
      ? say(language, hasRoles ? 'hand-over.not-mine-needed' : 'problem.words-to-coordinator')
      : say(language, 'problem.words-too-long', { limit: LONGEST_TEXT });
  return [ownText(sentence, { color: 'Attention' })];
}
