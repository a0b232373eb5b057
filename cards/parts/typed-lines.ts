/** What an official typed into an answer's fields, one line per field under the field's own name; empty fields are left out. */

import type { AnswerInput } from '../../strategy/answer-input';
import { isCalendarDate } from '../../strategy/calendar-date';
import type { Language } from '../../strategy/language';
import { CANNOT_ASSESS_REASONS, type Scale, STATUSES } from '../../strategy/status';
import { reasonWords, statusLabel } from '../../strategy/status-words';
import { type CardElement, richText } from './card-element';
import { dayText } from './day-text';
import { fieldLabel } from './field-label';
import { say } from './say';
import { shownText } from './shortened';

interface Typed {
  input: AnswerInput;
  scale: Scale;
  /** In the plan's words, in the order of the input's values. */
  indicators: readonly string[];
}

const TEXTS = ['success', 'obstacle', 'need', 'needFrom', 'nextStep', 'nextStepOn', 'link'] as const;

/** @param room characters of each indicator; what was typed stands whole, in one line */
export function typedLines({ input, scale, indicators }: Typed, room: number, language: Language): CardElement[] {
  const status = STATUSES.find((candidate) => candidate === input.status);
  const reason = CANNOT_ASSESS_REASONS.find((candidate) => candidate === input.reason);
  const label = (field: keyof AnswerInput) => fieldLabel(language, field);
  const lines: [string, string][] = [
    [label('status'), status ? statusLabel(status, scale, language) : ''],
    [label('reason'), status === 'cannot-assess' && reason ? reasonWords(reason, language) : ''],
    [label('realisation'), input.realisation],
    ...input.values.map((value, index): [string, string] => {
      const indicator = shownText(indicators[index] ?? '', room);
      const name = indicator || fieldLabel(language, 'values', index, input.values.length);
      const day = dateWords(input.valueOns[index] ?? '', language);
      return [name, day === '' ? value : `${value} (${day})`];
    }),
    ...TEXTS.map((field): [string, string] => [label(field), dateWords(input[field], language)]),
    [label('publishable'), input.publishable ? say(language, 'field.publishable-title') : ''],
  ];
  return lines.flatMap(([name, words]) => {
    const shown = shownText(words, Number.POSITIVE_INFINITY);
    if (shown === '') return [];
    return [
      richText([{ text: say(language, 'notice.field', { field: name }), quiet: true }, shown], { spacing: 'Small' }),
    ];
  });
}

/** A calendar date as people write it; anything else as it was typed. */
function dateWords(text: string, language: Language): string {
  return isCalendarDate(text) ? dayText(language, text) : text;
}
