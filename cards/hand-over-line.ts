/** One line to somebody whose click or word about handing over changes nothing. */

import type { Language } from '../strategy/language';
import { say } from './parts/say';

export type HandOverLine = 'gone' | 'note-gone' | 'note-choose';

export function handOverLine(line: HandOverLine, language: Language): string {
  return say(language, `hand-over.${line}`);
}
