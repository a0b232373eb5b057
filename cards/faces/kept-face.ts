/**
 * The faces that keep an answer which could not be saved: somebody else's or another device's answer was there first, or
 * the store could not write. What was typed stands in the inputs, ready to be sent again.
 */

import type { AnswerInput } from '../../strategy/answer-input';
import type { AskView, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { statusWords } from '../../strategy/status-words';
import { answerForm } from '../parts/answer-form';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { dayOfInstantText, timeText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import type { Room } from '../parts/fitted-card';
import { measureLine } from '../parts/measure-line';
import type { FormProblem } from '../parts/problem-sentence';
import { quoted } from '../parts/quoted';
import { say } from '../parts/say';

interface Kept {
  view: AskView;
  question: QuestionView;
  input: AnswerInput;
  room: Room;
  cut: FormProblem[];
}

/** Shows the answer in force beside the official's own, and offers to save the own one as a correction. */
export function conflictFace(kept: Kept, language: Language): CardElement[] {
  const { view, question } = kept;
  const ids = idsOf(question);
  const save = executeButton(say(language, 'button.save-correction'), 'save-correction', ids, { style: 'positive' });
  const keep = executeButton(say(language, 'button.keep-saved'), 'open-question', { askId: view.askId });
  return [
    heading(say(language, 'conflict.heading')),
    measureLine(kept.question, kept.room.context),
    ...answerInForce(kept, language),
    ownText(say(language, 'conflict.yours'), { separator: true }),
    ...formOf(kept, language),
    actionSet([save, keep]),
  ];
}

/** Says that nothing was saved and offers the same save again. */
export function notSavedFace(kept: Kept, language: Language): CardElement[] {
  const save = executeButton(say(language, 'button.save'), 'save-answer', idsOf(kept.question), { style: 'positive' });
  return [
    heading(say(language, 'not-saved.heading')),
    ownText(say(language, 'not-saved.what')),
    measureLine(kept.question, kept.room.context),
    ...formOf(kept, language),
    actionSet([save]),
  ];
}

function idsOf({ questionId, current, indicators }: QuestionView) {
  return { questionId, basedOn: current?.n ?? 0, indicators: indicators.length };
}

function answerInForce({ view, question, room }: Kept, language: Language): CardElement[] {
  const { current } = question;
  if (!current) return [];
  const sentence = say(language, 'conflict.what', {
    day: dayOfInstantText(language, current.answeredAt, view.zone),
    time: timeText(language, current.answeredAt, view.zone),
    status: statusWords(current.status, question.scale, language),
  });
  const words = quoted(current.realisation, room.context, language);
  return [richText(words === '' ? [sentence] : [`${sentence} `, { text: words, quiet: true }])];
}

function formOf({ question, input, room, cut }: Kept, language: Language): CardElement[] {
  return answerForm({ question, input, problems: cut, allStatuses: true, indicatorRoom: room.context }, language);
}
