/**
 * The inputs of one answer: status, reason and toteuma in sight, the rest in a container that opens with "Lisää tietoja".
 * Everything typed stands in it again after an error, and each problem is said beside its field.
 */

import { type AnswerInput, LONGEST_REALISATION, LONGEST_TEXT } from '../../strategy/answer-input';
import type { QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { CANNOT_ASSESS_REASONS, needsWords, type Status, statusesInSight, statusesOf } from '../../strategy/status';
import { reasonWords, statusLabel, statusWords } from '../../strategy/status-words';
import { type CardElement, container, ownText, richText } from './card-element';
import { anyOfText } from './day-text';
import { actionSet, executeButton, toggleButton } from './execute-button';
import { fieldLabel } from './field-label';
import { dateInput, longTextInput, pickerInput, radioInput, textInput, toggleInput } from './input-element';
import { type FormProblem, problemSentence } from './problem-sentence';
import { say } from './say';
import { shownText } from './shortened';

export interface AnswerForm {
  question: QuestionView;
  input: AnswerInput;
  problems: FormProblem[];
  allStatuses: boolean;
  /** How many characters of each indicator's text are shown. */
  indicatorRoom: number;
}

const MORE = 'more';
const LONGEST_VALUE = 40;

/** Status (and reason), toteuma, and the fields under "Lisää tietoja" with the button that shows them. */
export function answerForm(form: AnswerForm, language: Language): CardElement[] {
  return [
    ...statusPart(form, language),
    ...problemsOf(form, language, 'realisation'),
    longTextInput('realisation', realisationLabel(form, language), form.input.realisation, LONGEST_REALISATION),
    actionSet([toggleButton(say(language, 'button.more-fields'), MORE)]),
    moreFields(form, language),
  ];
}

function statusPart(form: AnswerForm, language: Language): CardElement[] {
  const { question, input } = form;
  const statuses = shownStatuses(form);
  const choices = statuses.map((value) => ({ value, title: statusLabel(value, question.scale, language) }));
  const chosen = statuses.find((status) => status === input.status) ?? '';
  const hasMore = statuses.length < statusesOf(question.scale).length;
  const more = executeButton(say(language, 'button.more-statuses'), 'more-statuses', {
    questionId: question.questionId,
    indicators: question.indicators.length,
  });
  return [
    ...problemsOf(form, language, 'status'),
    radioInput('status', fieldLabel(language, 'status'), choices, chosen),
    ...(hasMore ? [actionSet([more], { spacing: 'Small' })] : []),
    ...reasonPart(form, language),
  ];
}

function shownStatuses({ question, input, allStatuses }: AnswerForm): Status[] {
  const inSight = statusesInSight(question.scale);
  const all = statusesOf(question.scale);
  const isUnderMore = all.some((status) => status === input.status && !inSight.includes(status));
  return allStatuses || isUnderMore ? all : inSight;
}

/** The reason appears with all statuses, or when "ei arvioitavissa" was chosen. */
function reasonPart(form: AnswerForm, language: Language): CardElement[] {
  const { input, allStatuses } = form;
  if (!allStatuses && input.status !== 'cannot-assess' && input.reason === '') return [];
  const choices = CANNOT_ASSESS_REASONS.map((value) => ({ value, title: reasonWords(value, language) }));
  const chosen = CANNOT_ASSESS_REASONS.find((reason) => reason === input.reason) ?? '';
  const look = { placeholder: say(language, 'hint.no-reason') };
  return [
    ...problemsOf(form, language, 'reason'),
    pickerInput('reason', fieldLabel(language, 'reason'), choices, chosen, look),
  ];
}

function realisationLabel(form: AnswerForm, language: Language): string {
  const statuses = shownStatuses(form)
    .filter(needsWords)
    .map((status) => statusWords(status, form.question.scale, language));
  return say(language, 'field.realisation-when', { statuses: anyOfText(language, statuses) });
}

function moreFields(form: AnswerForm, language: Language): CardElement {
  const { question, input } = form;
  const longText = (field: 'success' | 'obstacle' | 'need' | 'nextStep'): CardElement[] => [
    ...problemsOf(form, language, field),
    longTextInput(field, fieldLabel(language, field), input[field], LONGEST_TEXT),
  ];
  const inTable = question.indicators.length > 0 ? [ownText(say(language, 'more.table'), { size: 'Small' })] : [];
  const items = [
    ...inTable,
    ...question.indicators.flatMap((indicator, index) => indicatorFields(form, indicator, index, language)),
    ownText(say(language, 'more.inside'), { size: 'Small', separator: inTable.length > 0 }),
    ...longText('success'),
    ...longText('obstacle'),
    ...longText('need'),
    ...problemsOf(form, language, 'needFrom'),
    textInput('needFrom', fieldLabel(language, 'needFrom'), input.needFrom, {
      maxLength: Math.max(LONGEST_TEXT, input.needFrom.length),
    }),
    ...longText('nextStep'),
    ...problemsOf(form, language, 'nextStepOn'),
    dateInput('nextStepOn', fieldLabel(language, 'nextStepOn'), input.nextStepOn, say(language, 'hint.date')),
    ...problemsOf(form, language, 'link'),
    textInput('link', fieldLabel(language, 'link'), input.link, {
      style: 'Url',
      placeholder: 'https://',
      maxLength: Math.max(LONGEST_TEXT, input.link.length),
    }),
    toggleInput(
      'publishable',
      fieldLabel(language, 'publishable'),
      say(language, 'field.publishable-title'),
      input.publishable,
    ),
  ];
  return container(items, { id: MORE, isVisible: isMoreOpen(form) });
}

function indicatorFields(form: AnswerForm, indicator: string, index: number, language: Language): CardElement[] {
  const { input, question, indicatorRoom } = form;
  const count = question.indicators.length;
  const value = input.values[index] ?? '';
  return [
    richText([{ text: shownText(indicator, indicatorRoom), quiet: true }]),
    ...problemsOf(form, language, 'values', index),
    textInput(`value${index}`, fieldLabel(language, 'values', index, count), value, {
      placeholder: say(language, 'hint.value'),
      maxLength: Math.max(LONGEST_VALUE, value.length),
    }),
    ...problemsOf(form, language, 'valueOns', index),
    dateInput(
      `valueOn${index}`,
      fieldLabel(language, 'valueOns', index, count),
      input.valueOns[index] ?? '',
      say(language, 'hint.date'),
    ),
  ];
}

/** Open when something in it was filled in or is wrong. */
function isMoreOpen({ input, problems }: AnswerForm): boolean {
  const { values, valueOns, success, obstacle, need, needFrom, nextStep, nextStepOn, link, publishable } = input;
  const texts = [...values, ...valueOns, success, obstacle, need, needFrom, nextStep, nextStepOn, link];
  const isInSight = (field: keyof AnswerInput) => ['status', 'reason', 'realisation'].includes(field);
  return publishable || texts.some((text) => text !== '') || problems.some(({ field }) => !isInSight(field));
}

function problemsOf(form: AnswerForm, language: Language, field: keyof AnswerInput, index?: number): CardElement[] {
  return form.problems
    .filter((problem) => problem.field === field && (index === undefined || (problem.index ?? 0) === index))
    .map((problem) =>
      ownText(problemSentence(problem, form.question.indicators.length, language), { color: 'Attention' }),
    );
}
