/** Whom something is about, for those who may know: the role first, then the person. */

import type { Language } from '../../strategy/language';
import { say } from './say';
import { shownText } from './shortened';

const NAME_ROOM = 80;

/** Somebody who is known by their role alone is not named twice. */
export function whoWords({ role, official }: { role: string; official: string }, language: Language): string {
  const roleName = shownText(role, NAME_ROOM);
  if (official === '' || official.toLowerCase() === role.toLowerCase()) return roleName;
  const person = shownText(official, NAME_ROOM);
  return roleName === '' ? person : say(language, 'reminder.who', { role: roleName, official: person });
}
