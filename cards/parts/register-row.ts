/** A role of the register in one line: its name, and who holds it, is away or stands in; the same on the card and on the command line. */

import type { Language } from '../../strategy/language';
import type { RegisterRow } from '../../strategy/register-rows';
import { dayText } from './day-text';
import type { Row } from './rows-part';
import { say } from './say';
import { shownText } from './shortened';

const NAME_ROOM = 80;

/** @param room characters of each name */
export function registerRow(row: RegisterRow, room: number, language: Language): Row {
  const named = (text: string) => shownText(text, Math.min(NAME_ROOM, room));
  return [{ text: named(row.role), strong: true }, textOf(row, named, language)];
}

function textOf(row: RegisterRow, named: (text: string) => string, language: Language): string {
  const holder = named(row.holder ?? '');
  if (row.hasNoAddress) return say(language, 'office.role-row-no-address', { holder });
  if (row.state === 'vacant') return say(language, 'office.role-row-vacant', { measures: row.measures ?? 0 });
  const deputy = row.deputy === null ? {} : { deputy: named(row.deputy) };
  if (row.absentUntilOn !== null) {
    const key = row.deputy === null ? 'office.role-row-absent' : 'office.role-row-absent-deputy';
    return say(language, key, { holder, day: dayText(language, row.absentUntilOn), ...deputy });
  }
  return say(language, row.deputy === null ? 'office.role-row' : 'office.role-row-deputy', { holder, ...deputy });
}
