/** The language in which a channel gets its digest. */

import { LANGUAGES, type Language } from '../../strategy/language';
import type { CardElement } from './card-element';
import { pickerInput } from './input-element';
import { say } from './say';

/** Each language by its own name, so that everybody finds theirs. */
const LANGUAGE_NAMES: Record<Language, string> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** The card's own language is chosen at first. */
export function digestLanguageInput(language: Language): CardElement {
  const choices = LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] }));
  return pickerInput('language', say(language, 'field.language'), choices, language);
}
