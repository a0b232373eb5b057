/** "Tallennettu klo 8.04: ELI-YMP-02", on the card that follows a save; or that it was sent to the coordinator. */

import type { JustSaved } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { type CardElement, richText } from './card-element';
import { timeText } from './day-text';
import { say } from './say';
import { shownText } from './shortened';

const ROLE_ROOM = 80;

const MOVED = {
  given: 'hand-over.given',
  kept: 'hand-over.moved-on-draft',
  lost: 'hand-over.moved-on',
} as const;

/** @param saved the question just left and when it was saved; null shows nothing */
export function savedLine(saved: JustSaved | null, zone: string, language: Language): CardElement[] {
  if (!saved) return [];
  const { tunnus, at, disputed, handedTo, typed } = saved;
  if (handedTo !== undefined) {
    const moved = { tunnus, role: shownText(handedTo, ROLE_ROOM), time: timeText(language, at, zone) };
    return [richText([{ text: say(language, MOVED[typed ?? 'given'], moved), color: 'Good' }])];
  }
  const words = { time: timeText(language, at, zone), tunnus };
  return [richText([{ text: say(language, disputed ? 'ask.disputed-now' : 'ask.saved', words), color: 'Good' }])];
}
