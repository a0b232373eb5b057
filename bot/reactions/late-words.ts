/** Everything an official typed, as lines of text for a message: nothing of it is lost, numbers and links included. */

import type { AnswerInput } from '../../strategy/answer-input';
import type { Language } from '../../strategy/language';
import { CANNOT_ASSESS_REASONS, type Scale, STATUSES } from '../../strategy/status';
import { reasonWords, statusLabel } from '../../strategy/status-words';

/** @param indicators in the plan's words, in the order of the input's values */
export function lateWords(input: AnswerInput, scale: Scale, indicators: readonly string[], language: Language): string {
  const status = STATUSES.find((candidate) => candidate === input.status);
  const reason = CANNOT_ASSESS_REASONS.find((candidate) => candidate === input.reason);
  const values = input.values.flatMap((value, index) => {
    if (value.trim() === '') return [];
    const on = input.valueOns[index] ? ` (${input.valueOns[index]})` : '';
    return [`${indicators[index] ?? index + 1}: ${value.trim()}${on}`];
  });
  const lines = [
    status ? statusLabel(status, scale, language) : '',
    status === 'cannot-assess' && reason ? reasonWords(reason, language) : '',
    input.realisation,
    ...values,
    input.success,
    input.obstacle,
    input.need,
    input.needFrom,
    input.nextStep,
    input.nextStepOn,
    input.link,
  ];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
