/** The coordinator's role as cards name it: a role, never a person. */

import { inLanguage, type Language, type LocalText } from '../../strategy/language';
import { shownText } from './shortened';

const ROOM = 80;

/** In lower case as the plan's settings write it, short enough for a sentence. */
export function coordinatorName(role: LocalText, language: Language): string {
  return shownText(inLanguage(role, language), ROOM);
}
