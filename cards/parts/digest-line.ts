/** The rows and sections of a digest in words, and what all of them call things. No person stands in a row. */

import type { DigestRow } from '../../strategy/digest';
import { shortened, shownText } from './shortened';

/** One row: the tunnus (or nothing), our sentence about it, and the words of an official. */
export interface DigestLine {
  lead: string;
  sentence: string;
  words: string;
}

export interface DigestSection {
  title: string;
  lines: DigestLine[];
  total: number;
}

const MEASURE_ROOM = 70;
export const WORDS_ROOM = 160;
export const NAME_ROOM = 80;

export function rowLine(row: DigestRow, sentence: string, words: string): DigestLine {
  return { lead: shownText(row.tunnus, NAME_ROOM), sentence, words };
}

export function measureOf(row: DigestRow): string {
  return shortened(row.measure, MEASURE_ROOM);
}
