/**
 * Reads what a person wishes of their reminders from the words they wrote, in any of our languages: "maanantaisin", "på
 * svenska", "less often". What is none of these is null.
 */

import type { Wishes } from './official';

/** One wish at a time; what it does not name stays as it is. */
export type WishChange = Pick<Wishes, 'weekday'> | Pick<Wishes, 'lessOften'> | Pick<Wishes, 'language'>;

/** Beginnings of the days' names, so that "maanantaisin", "måndagar" and "Mondays" are the same day. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['maanantai', 'mandag', 'monday'],
  ['tiistai', 'tisdag', 'tuesday'],
  ['keskiviikko', 'onsdag', 'wednesday'],
  ['torstai', 'torsdag', 'thursday'],
  ['perjantai', 'fredag', 'friday'],
];

const OTHER_WISHES: readonly (readonly [WishChange, readonly string[]])[] = [
  [
    { weekday: null },
    ['milloin vain', 'mina paivana tahansa', 'nar som helst', 'vilken dag som helst', 'any day', 'any time'],
  ],
  [{ lessOften: true }, ['harvemmin', 'mer sallan', 'less often']],
  [{ lessOften: false }, ['useammin', 'oftare', 'more often']],
  [{ language: 'fi' }, ['suomeksi', 'pa finska', 'in finnish']],
  [{ language: 'sv' }, ['ruotsiksi', 'pa svenska', 'in swedish']],
  [{ language: 'en' }, ['englanniksi', 'pa engelska', 'in english']],
];

/** @param text as it was written */
export function readWish(text: string): WishChange | null {
  const said = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}]+/gu, ' ')
    .trim();
  const days = WEEKDAYS.flatMap((names, index) => (names.some((name) => said.includes(name)) ? [index + 1] : []));
  const [weekday, another] = days;
  if (weekday !== undefined) return another === undefined ? { weekday } : null;
  return OTHER_WISHES.find(([, words]) => words.includes(said))?.[0] ?? null;
}
