/**
 * Instants as people in Helsinki read them.
 */
import { type Language, localeOf } from './window-texts';

const timeZone = 'Europe/Helsinki';

/** For example "maanantai 15.8.2022 klo 8.00". */
export function dayAndTime(instant: string | number, language: Language): string {
  return `${weekdayAndDate(instant, language)} ${clockTime(instant, language)}`;
}

/** For example "maanantai 15.8.2022". */
export function weekdayAndDate(instant: string | number, language: Language): string {
  const at = new Date(instant);
  const weekday = new Intl.DateTimeFormat(localeOf[language], { timeZone, weekday: 'long' }).format(at);
  return `${weekday} ${dayOf(at)}`;
}

/** For example "klo 8.00". */
export function clockTime(instant: string | number, language: Language): string {
  return `${word[language]}${timeOf(new Date(instant), language)}`;
}

/** For example "15.8. klo 8.00". */
export function shortTime(instant: string, language: Language): string {
  const at = new Date(instant);
  const { day, month } = partsOf(at);
  return `${day}.${month}. ${word[language]}${timeOf(at, language)}`;
}

/** The calendar date in Helsinki, "2022-08-15", so many days later. */
export function dateOf(instant: string | number, daysLater = 0): string {
  const { day, month, year } = partsOf(new Date(instant));
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + daysLater)).toISOString().slice(0, 10);
}

const word: Record<Language, string> = { fi: 'klo ', sv: 'kl. ', en: '' };

function dayOf(at: Date): string {
  const { day, month, year } = partsOf(at);
  return `${day}.${month}.${year}`;
}

function timeOf(at: Date, language: Language): string {
  const { hour, minute } = partsOf(at);
  return `${hour}${language === 'en' ? ':' : '.'}${minute}`;
}

function partsOf(at: Date): Record<'day' | 'month' | 'year' | 'hour' | 'minute', string> {
  const format = new Intl.DateTimeFormat('fi-FI', {
    timeZone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const { day = '', month = '', year = '', hour = '', minute = '' } = parts;
  return { day, month, year, hour, minute };
}
