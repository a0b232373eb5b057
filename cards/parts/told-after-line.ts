/** One short sentence in the card that asks: after how many working days the deputy and the superior are told. */

import type { QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { type CardElement, richText } from './card-element';
import { say } from './say';

export function toldAfterLine({ toldAfter }: Pick<QuestionView, 'toldAfter'>, language: Language): CardElement[] {
  if (!toldAfter) return [];
  const { deputy, superior } = toldAfter;
  const key =
    deputy === null ? 'reminder.rule-superior' : superior === null ? 'reminder.rule-deputy' : 'reminder.rule-both';
  const text = say(language, key, { deputy: deputy ?? 0, superior: superior ?? 0 });
  return [richText([{ text, quiet: true, small: true }], { spacing: 'Small' })];
}
