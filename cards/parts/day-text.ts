/** Days and times as people write them in each language: Finnish "15.8.2022" and "8.04", always in the plan's zone. */

import type { Language } from '../../strategy/language';
import { LOCALE_OF } from './say';

/** @param on a calendar date 'YYYY-MM-DD', of no zone */
export function dayText(language: Language, on: string): string {
  return remembered(`${language} ${on}`, () => formatted(language, new Date(`${on}T12:00:00.000Z`), 'UTC'));
}

/** The calendar day of an instant in a zone. */
export function dayOfInstantText(language: Language, at: string, zone: string): string {
  return remembered(`${language} ${at} ${zone}`, () => formatted(language, new Date(at), zone));
}

/** The day of an instant in a zone without its year: "15.8." */
export function shortDayText(language: Language, at: string, zone: string): string {
  const month = language === 'en' ? 'short' : 'numeric';
  return writerOf(language, { day: 'numeric', month, timeZone: zone }).format(new Date(at));
}

/** "lokakuu 2022". @param month 'YYYY-MM' */
export function monthText(language: Language, month: string): string {
  const form = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return writerOf(language, form).format(new Date(`${month}-15T12:00:00.000Z`));
}

/** The time of day of an instant in a zone: "8.04". */
export function timeText(language: Language, at: string, zone: string): string {
  const form = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  return remembered(`${language} ${at} ${zone} time`, () => writerOf(language, form).format(new Date(at)));
}

/** "a, b tai c" */
export function anyOfText(language: Language, words: readonly string[]): string {
  return listWriterOf(language, 'disjunction').format(words);
}

/** "a, b ja c" */
export function allOfText(language: Language, words: readonly string[]): string {
  return listWriterOf(language, 'conjunction').format(words);
}

/** "21 %" */
export function shareText(language: Language, part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole;
  return new Intl.NumberFormat(LOCALE_OF[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function formatted(language: Language, date: Date, timeZone: string): string {
  const month = language === 'en' ? 'long' : 'numeric';
  return writerOf(language, { day: 'numeric', month, year: 'numeric', timeZone }).format(date);
}

/** All cards of a round name the same few days and times. */
const texts = new Map<string, string>();
const MOST_REMEMBERED = 1_000;

function remembered(key: string, write: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = write();
  if (texts.size >= MOST_REMEMBERED) texts.clear();
  texts.set(key, text);
  return text;
}

/** Making one costs a hundred times what using it does; there are only a few languages, forms and zones. */
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(language: Language, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.values(form).join(' ')}`;
  const known = writers.get(key);
  if (known) return known;
  const writer = new Intl.DateTimeFormat(LOCALE_OF[language], form);
  writers.set(key, writer);
  return writer;
}

const listWriters = new Map<string, Intl.ListFormat>();

function listWriterOf(language: Language, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${language} ${type}`;
  const writer = listWriters.get(key) ?? new Intl.ListFormat(LOCALE_OF[language], { type });
  listWriters.set(key, writer);
  return writer;
}
