/** "Tallennettu 8.04: ELI-YMP-02", on the card that follows a save. */

import type { Language } from '../../strategy/language';
import { type CardElement, richText } from './card-element';
import { timeText } from './day-text';
import { say } from './say';

/** @param saved the question just left and when it was saved; null shows nothing */
export function savedLine(
  saved: { tunnus: string; at: string } | null,
  zone: string,
  language: Language,
): CardElement[] {
  if (!saved) return [];
  const time = timeText(language, saved.at, zone);
  return [richText([{ text: say(language, 'ask.saved', { time, tunnus: saved.tunnus }), color: 'Good' }])];
}
