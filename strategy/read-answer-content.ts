/**
 * Judges what an official typed: the status must suit the question, some statuses need words, values are numbers in
 * Finnish form and dates are calendar dates. Every problem is named at once; nothing is repaired or cut.
 */

import type { AnswerContent, IndicatorValue } from './answer';
import { type AnswerInput, type AnswerProblem, LONGEST_REALISATION, LONGEST_TEXT } from './answer-input';
import { isCalendarDate } from './calendar-date';
import { CANNOT_ASSESS_REASONS, needsWords, type Scale, STATUSES, statusesOf } from './status';

const TEXT_FIELDS = ['realisation', 'success', 'obstacle', 'need', 'needFrom', 'nextStep', 'link'] as const;

/**
 * @param input as typed
 * @param scale the question's scale
 * @param today calendar date in the plan's zone: the date of a value that has none
 * @returns the content to store, or every problem with its field
 */
export function readAnswerContent(
  input: AnswerInput,
  scale: Scale,
  today: string,
): { content: AnswerContent } | { problems: AnswerProblem[] } {
  const problems: AnswerProblem[] = [];
  const text = Object.fromEntries(TEXT_FIELDS.map((field) => [field, input[field].trim()])) as Record<
    (typeof TEXT_FIELDS)[number],
    string
  >;
  for (const field of TEXT_FIELDS) {
    const limit = field === 'realisation' ? LONGEST_REALISATION : LONGEST_TEXT;
    if ([...text[field]].length > limit) problems.push({ field, code: 'text-too-long', limit });
  }

  const status = STATUSES.find((candidate) => candidate === input.status) ?? null;
  if (input.status === '') problems.push({ field: 'status', code: 'status-missing' });
  else if (!status || !statusesOf(scale).includes(status)) problems.push({ field: 'status', code: 'status-unknown' });
  const reason =
    status === 'cannot-assess' ? (CANNOT_ASSESS_REASONS.find((candidate) => candidate === input.reason) ?? null) : null;
  if (status === 'cannot-assess' && !reason) problems.push({ field: 'reason', code: 'reason-missing' });
  if (status && needsWords(status) && text.realisation === '') {
    problems.push({ field: 'realisation', code: 'words-missing' });
  }

  const values = readValues(input, today, problems);
  if (input.nextStepOn !== '' && !isCalendarDate(input.nextStepOn)) {
    problems.push({ field: 'nextStepOn', code: 'date-not-a-date' });
  }
  if (text.link !== '' && !isHttpsLink(text.link)) problems.push({ field: 'link', code: 'link-not-https' });

  if (problems.length > 0 || !status) return { problems };
  return {
    content: {
      ...text,
      status,
      reason,
      values,
      nextStepOn: input.nextStepOn === '' ? null : input.nextStepOn,
      publishable: input.publishable,
    },
  };
}

/** "12,5", "1 234,5", "-3", "12 %" and the like as a number; null for anything else. Both decimal marks are understood. */
export function readFinnishNumber(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(%|€)$/, '');
  if (!/^[+\-−]?\d+([.,]\d+)?$/.test(compact)) return null;
  const number = Number(compact.replace('−', '-').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

function readValues(input: AnswerInput, today: string, problems: AnswerProblem[]): IndicatorValue[] {
  const values: IndicatorValue[] = [];
  input.values.forEach((typed, indicator) => {
    const text = typed.trim();
    if (text === '') return;
    const number = readFinnishNumber(text);
    const on = input.valueOns[indicator] || today;
    if (number === null) problems.push({ field: 'values', index: indicator, code: 'value-not-a-number' });
    if (!isCalendarDate(on)) problems.push({ field: 'valueOns', index: indicator, code: 'date-not-a-date' });
    else if (on > today) problems.push({ field: 'valueOns', index: indicator, code: 'date-in-future' });
    if (number !== null) values.push({ indicator, text, number, on });
  });
  return values;
}

function isHttpsLink(text: string): boolean {
  return /^https:\/\/[^\s/$.?#][^\s]*$/i.test(text);
}
