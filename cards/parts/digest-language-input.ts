/** The language in which a channel gets its digest. */

import { LANGUAGES, type Language } from '../../strategy/language';
import type { CardElement } from './card-element';
import { pickerInput } from './input-element';
import { say } from './say';

/** Each language by its own name, so that everybody finds theirs. */
const LANGUAGE_NAMES: Record<Language, string> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/**
 * @param language of the card
 * @param chosen the card's own language at first, unless another is given
 */
export function digestLanguageInput(language: Language, chosen: Language = language): CardElement {
  const choices = LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] }));
  return pickerInput('language', say(language, 'field.language'), choices, chosen);
}
