/** Finds the command a person wrote, whatever its case, diacritics and language; null when it is none of ours. */

import { digestHere } from './digest-here';
import { help } from './help';
import { my } from './my';

const COMMANDS = [my, help, digestHere] as const;
export type Command = (typeof COMMANDS)[number];

/** @param text a message without the bot's mention */
export function readCommand(text: string): Command | null {
  const said = plainWords(text);
  return COMMANDS.find(({ words }) => words.some((word) => plainWords(word) === said)) ?? null;
}

/** "Hjälp!" and "hjalp" are the same word. */
function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
