/** `suomeksi`, `på svenska`, `in english` …: from now on the bot writes to this person in that language. */

import type { Language } from '../../strategy/language';
import type { Command } from './command-call';
import { keepWish } from './keep-wish';

function inLanguage(language: Language, words: readonly string[]): Command {
  return { words, run: (call) => keepWish(call, { language }) };
}

export const inFinnish = inLanguage('fi', ['suomeksi', 'på finska', 'in finnish']);
export const inSwedish = inLanguage('sv', ['ruotsiksi', 'på svenska', 'in swedish']);
export const inEnglish = inLanguage('en', ['englanniksi', 'på engelska', 'in english']);
