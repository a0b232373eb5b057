/**
 * Finds the command a person wrote, whatever its case, diacritics and language; null when it is none of ours. Where a
 * command takes more words, they come back as they were written.
 */

import { away } from './away';
import { back } from './back';
import { cancelRound } from './cancel-round';
import { channels } from './channels';
import { closeRound } from './close-round';
import type { Command } from './command-call';
import { coordinators } from './coordinators';
import { digestHere } from './digest-here';
import { digestNow } from './digest-now';
import { digestOff } from './digest-off';
import { exportTable } from './export-table';
import { extendRound } from './extend-round';
import { handover } from './handover';
import { help } from './help';
import { history } from './history';
import { lessOften, moreOften } from './how-often';
import { inEnglish, inFinnish, inSwedish } from './in-language';
import { move } from './move';
import { my } from './my';
import { newRound } from './new-round';
import { onBehalf } from './on-behalf';
import { openRound } from './open-round';
import { remindMissing } from './remind';
import { roles } from './roles';
import { status } from './status';
import { yearClock } from './year-clock';

/** Every word that works. */
export const COMMANDS: readonly Command[] = [
  my,
  help,
  move,
  onBehalf,
  away,
  back,
  digestHere,
  status,
  digestNow,
  exportTable,
  openRound,
  newRound,
  yearClock,
  extendRound,
  closeRound,
  cancelRound,
  coordinators,
  roles,
  channels,
  digestOff,
  handover,
  history,
  remindMissing,
  lessOften,
  moreOften,
  inFinnish,
  inSwedish,
  inEnglish,
];

/** @param text a message without the bot's mention */
export function readCommand(text: string): { command: Command; rest: string } | null {
  const said = plainWords(text);
  const exact = COMMANDS.find(({ words }) => words.some((word) => plainWords(word) === said));
  if (exact) return { command: exact, rest: '' };
  const begun = COMMANDS.filter(({ takesRest }) => takesRest)
    .flatMap((command) => command.words.map((word) => ({ command, plain: plainWords(word) })))
    .filter(({ plain }) => said.startsWith(`${plain} `))
    .sort((one, other) => other.plain.length - one.plain.length)
    .at(0);
  return begun ? { command: begun.command, rest: wordsAfter(text, begun.plain.split(' ').length) } : null;
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

/** What follows so many words, as it was written. */
function wordsAfter(text: string, count: number): string {
  const words = [...text.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+/gu)];
  const last = words[count - 1];
  return last
    ? text
        .slice(last.index + last[0].length)
        .replace(/^[^\p{Letter}\p{Number}]+/u, '')
        .trim()
    : '';
}
