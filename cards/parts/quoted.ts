/** Somebody's own words in quotation marks of the language, in one line, so that they are never taken for ours. */

import type { Language } from '../../strategy/language';
import { say } from './say';
import { shownText } from './shortened';

/** Empty for empty words. */
export function quoted(words: string, longest: number, language: Language): string {
  const shown = shownText(words, longest);
  return shown === '' ? '' : say(language, 'quoted', { words: shown });
}
