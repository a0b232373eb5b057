/** A locale that nobody speaks: every sentence 40 % longer than the one it is made from, with its placeholders. */

import type { Texts } from '../../cards/locales/fi';

const LONGER = 0.4;

export function pseudoLocale(texts: Texts): Texts {
  const longer = Object.entries(texts).map(([key, text]) => [key, `${text}${padding(text.length)}`]);
  return Object.fromEntries(longer) as Texts;
}

function padding(length: number): string {
  return ' pitkästi'.repeat(Math.ceil((length * LONGER) / ' pitkästi'.length));
}
