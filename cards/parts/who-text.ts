/** A role and who holds it, for those who may read names: "Ympäristöjohtaja – Vastuuhenkilö 3". */

import type { Language } from '../../strategy/language';
import { say } from './say';
import { shownText } from './shortened';

const NAME_ROOM = 60;

/** The role alone where the person is called by it, or where nobody holds it; the person alone without a role. */
export function whoText(role: string, official: string, language: Language): string {
  const [post, person] = [shownText(role, NAME_ROOM), shownText(official, NAME_ROOM)];
  if (person === '' || post.toLowerCase() === person.toLowerCase()) return post;
  return post === '' ? person : say(language, 'hand-over.who', { role: post, official: person });
}
