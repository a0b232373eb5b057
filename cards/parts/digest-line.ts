/** The rows and sections of a digest in words, and what all of them call things. No person stands in a row. */

import type { Digest, DigestRow } from '../../strategy/digest';
import { inLanguage, type Language } from '../../strategy/language';
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

/** What the plan's settings call the sector in the reader's language; the table's own word when they do not know it. */
export function sectorWords(name: string, { sectors }: Digest, language: Language): string {
  const known = sectors.find((sector) => sector.name.toLocaleLowerCase('fi') === name.toLocaleLowerCase('fi'));
  return known ? inLanguage(known.label, language) : name;
}

export function rowLine(row: DigestRow, sentence: string, words: string): DigestLine {
  return { lead: shownText(row.tunnus, NAME_ROOM), sentence, words };
}

export function measureOf(row: DigestRow): string {
  return shortened(row.measure, MEASURE_ROOM);
}
