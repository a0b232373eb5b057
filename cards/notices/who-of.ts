/** Whom a notice is about: the person, and the role in which they were asked. */

import type { Language } from '../../strategy/language';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

const NAME_ROOM = 80;

export function whoOf({ official, role }: { official: string; role: string }, language: Language): { who: string } {
  const name = shownText(official, NAME_ROOM);
  // Somebody who is known by their role alone is not named twice.
  if (role === '' || role.toLowerCase() === official.toLowerCase()) return { who: name };
  return { who: say(language, 'notice.who', { official: name, role: shownText(role, NAME_ROOM) }) };
}
