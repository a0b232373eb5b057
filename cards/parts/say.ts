/**
 * Every sentence people read comes out here: a typed key, a language and the values, by ICU MessageFormat. A missing value
 * throws, so a sentence never reaches anybody half-filled.
 */

import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../strategy/language';
import { en } from '../locales/en';
import { fi, type TextKey, type Texts } from '../locales/fi';
import { sv } from '../locales/sv';

export const LOCALES: Record<Language, Texts> = { fi, sv, en };

/** Locale of plurals, numbers and dates in each language, as written in Finland. */
export const LOCALE_OF: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** By text; a sentence without values is itself. */
const compiled = new WeakMap<Texts, Map<TextKey, IntlMessageFormat | string>>();

/** The sentence in the language. Values are put in as they are; what is shown of them is the caller's business. */
export function say(language: Language, key: TextKey, values: Record<string, string | number> = {}): string {
  const message = messageOf(language, key);
  return typeof message === 'string' ? message : String(message.format(values));
}

/** Whether a key made from a code, as of a reason, has words. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(LOCALES.fi, key);
}

function messageOf(language: Language, key: TextKey): IntlMessageFormat | string {
  const texts = LOCALES[language];
  const known = compiled.get(texts) ?? new Map<TextKey, IntlMessageFormat | string>();
  compiled.set(texts, known);
  let message = known.get(key);
  if (message === undefined) {
    const text = texts[key];
    // ICU gives a meaning to braces and apostrophes only, and to a number sign among braces.
    const isPlain = !/[{}']/.test(text);
    message = isPlain ? text : new IntlMessageFormat(text, LOCALE_OF[language], undefined, { ignoreTag: true });
    known.set(key, message);
  }
  return message;
}
