/** What each field of an answer is called, on its input and in the sentence that says what is wrong with it. */

import type { AnswerInput } from '../../strategy/answer-input';
import type { Language } from '../../strategy/language';
import type { TextKey } from '../locales/fi';
import { say } from './say';

const LABELS: Record<Exclude<keyof AnswerInput, 'values' | 'valueOns'>, TextKey> = {
  status: 'field.status',
  reason: 'field.reason',
  realisation: 'field.realisation',
  success: 'field.success',
  obstacle: 'field.obstacle',
  need: 'field.need',
  needFrom: 'field.need-from',
  nextStep: 'field.next-step',
  nextStepOn: 'field.next-step-on',
  link: 'field.link',
  publishable: 'field.publishable',
};

/**
 * @param index which indicator, for `values` and `valueOns`
 * @param indicators how many the measure has; a single one is not numbered
 */
export function fieldLabel(language: Language, field: keyof AnswerInput, index = 0, indicators = 1): string {
  const isNumbered = indicators > 1;
  if (field === 'values') {
    return isNumbered ? say(language, 'field.value-numbered', { number: index + 1 }) : say(language, 'field.value');
  }
  if (field === 'valueOns') {
    return isNumbered
      ? say(language, 'field.value-on-numbered', { number: index + 1 })
      : say(language, 'field.value-on');
  }
  return say(language, LABELS[field]);
}
