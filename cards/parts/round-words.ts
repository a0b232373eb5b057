/**
 * A round's short name in words: "2022-H1" is "tammi–kesäkuu 2022", the half-year it asks about; "2022-P10" is the month's
 * pulse, "kuukausikierros lokakuu 2022".
 */

import type { Language } from '../../strategy/language';
import { monthText } from './day-text';
import { say } from './say';
import { shownText } from './shortened';

const NAME_ROOM = 60;

/** The name itself when it has another form. */
export function roundWords(language: Language, name: string): string {
  const [, year = '', part, number = ''] = /^(\d{4})-(H1|H2|X|P)(\d*)$/.exec(name) ?? [];
  if (part === 'H1') return say(language, 'round.first-half', { year });
  if (part === 'H2') return say(language, 'round.second-half', { year });
  if (part === 'X') return say(language, 'round.extra', { year, number });
  if (part === 'P' && number >= '01' && number <= '12' && number.length === 2)
    return say(language, 'round.pulse', { month: monthText(language, `${year}-${number}`) });
  return shownText(name, NAME_ROOM);
}
