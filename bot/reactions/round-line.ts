/** One sentence about rounds to a coordinator, as text: the card that was clicked stays as it is. */

import type { roundFi } from '../../cards/locales/round-fi';
import { say } from '../../cards/parts/say';
import type { Language } from '../../strategy/language';
import type { Reply } from '../teams/reply';

export function roundLine(
  key: keyof typeof roundFi,
  language: Language,
  words: Record<string, string | number> = {},
): Extract<Reply, { reply: 'text' }> {
  return { reply: 'text', text: say(language, key, words) };
}
