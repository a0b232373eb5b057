/**
 * Splits a cell that holds both who answers and when ("Vastuu ja aikataulu") into the two. The words are kept as they
 * stand; what reads as a schedule is cut out, and schedules that differ inside one cell are left for a person to read.
 */

import { readSchedule } from './read-schedule';

export interface SplitResponsibility {
  responsibleText: string;
  /** Empty when the cell has no schedule; several different ones are joined with "; ". */
  scheduleText: string;
}

/** A year straight after such a word belongs to a name: "kehittämissuunnitelma 2030". */
const NAME_WITH_YEAR = /(?:suunnitelma|ohjelma|strategia|visio|agenda|tiekartta|program|strategi|vision|plan)\s*$/i;
const BARE_YEAR = /^(?:19|20)\d\d\.?$/;
const LONGEST_PHRASE_IN_WORDS = 7;

/** Cuts every schedule phrase out of a cell. Reads nothing into words that are not wholly a schedule. */
export function splitResponsibility(cell: string): SplitResponsibility {
  // Marks of HTML part words like spaces do; blanked out in place, so that positions stay those of the cell.
  const words = cell.replace(/<\/?[a-z][^<>]*>/gi, (mark) => ' '.repeat(mark.length));
  const starts = [...words.matchAll(/(?<=^|[\s,;/(])[^\s,;/(]/g)].map((found) => found.index);
  const ends = [...words.matchAll(/[^\s,;)](?=$|[\s,;)]|\/)/g)].map((found) => found.index + 1);
  const phrases: { from: number; until: number }[] = [];
  for (const from of starts) {
    const last = phrases.at(-1);
    if (last !== undefined && from < last.until) continue;
    const until = ends
      .filter((end) => end > from)
      .slice(0, LONGEST_PHRASE_IN_WORDS)
      .reverse()
      .find((end) => isSchedule(words, from, end));
    if (until !== undefined) phrases.push({ from, until });
  }
  return { responsibleText: without(cell, phrases), scheduleText: scheduleTextOf(cell, phrases) };
}

function isSchedule(text: string, from: number, until: number): boolean {
  const words = text.slice(from, until);
  const { kind } = readSchedule(words);
  if (kind === 'none' || kind === 'unread') return false;
  const after = text.slice(until);
  const isHalfOfPeriod = /^\s*[-–]\s*\d/.test(after) || (/[-–]$/.test(words) && /^\s*\d/.test(after));
  return !isHalfOfPeriod && !(BARE_YEAR.test(words) && NAME_WITH_YEAR.test(text.slice(0, from)));
}

function without(cell: string, phrases: readonly { from: number; until: number }[]): string {
  let text = '';
  let at = 0;
  for (const { from, until } of phrases) {
    text += cell.slice(at, from).replace(/[\s,;/]+$/, '');
    at = until;
  }
  return (text + cell.slice(at)).replace(/^[\s,;/.]+|[\s,;/]+$/g, '');
}

function scheduleTextOf(cell: string, phrases: readonly { from: number; until: number }[]): string {
  const texts = phrases.map(({ from, until }) => cell.slice(from, until));
  const meanings = new Set(texts.map((text) => JSON.stringify(readSchedule(text))));
  return meanings.size <= 1 ? (texts[0] ?? '') : texts.join('; ');
}
