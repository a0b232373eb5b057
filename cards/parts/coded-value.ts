/**
 * Values that acts keep in the program's own form, said in words: the days and scope of a round, how many it went to, a
 * person's wishes, until when a deputy stands in.
 */

import type { Language } from '../../strategy/language';
import type { RoundScope } from '../../strategy/round-scope';
import { dayText } from './day-text';
import { isTextKey, say } from './say';
import { scopeWords } from './scope-words';

const DAY = '(\\d{4}-\\d{2}-\\d{2})';
const PERIOD = new RegExp(`^${DAY}–${DAY}(?: (\\{.*\\}))?$`);
const STANDS_IN = new RegExp(`^away until ${DAY}$`);
const WISHES = /^language (\S+), weekday (\S+), (less often|as planned)$/;
/** Acts that keep how many they went to. */
const COUNTED = ['round-confirmed', 'reminder-sent'];
const NAME_ROOM = 80;

/** @returns nothing for a value of another form */
export function codedValue(act: string, value: string, language: Language): string {
  const [isPeriod, from = '', until = '', scope] = PERIOD.exec(value) ?? [];
  if (isPeriod) {
    const days = `${dayText(language, from)} – ${dayText(language, until)}`;
    // Only `round-made` keeps a scope, as the round has it.
    return scope ? `${days}, ${scopeWords(JSON.parse(scope) as RoundScope, NAME_ROOM, language)}` : days;
  }
  const [standsIn, day = ''] = STANDS_IN.exec(value) ?? [];
  if (standsIn) return say(language, 'office.value-stands-in', { day: dayText(language, day) });
  if (COUNTED.includes(act) && /^\d+$/.test(value)) {
    return say(language, 'office.value-recipients', { count: Number(value) });
  }
  const [isWishes, tongue, weekday, pace] = WISHES.exec(value) ?? [];
  if (!isWishes) return '';
  const keys = [`office.language-${tongue}`, `office.weekday-${weekday}`].filter(isTextKey);
  const words = [
    ...keys.map((key) => say(language, key)),
    ...(pace === 'less often' ? [say(language, 'help.word.less')] : []),
  ];
  return words.length > 0 ? words.join(', ') : say(language, 'office.value-no-wishes');
}
