/** One line that says what now holds of a person's reminders or language, and how to take it back. */

import type { Language } from '../strategy/language';
import type { WishChange } from '../strategy/read-wish';
import type { TextKey } from './locales/fi';
import { say } from './parts/say';

/** @param language the person's, with the wish in force */
export function wishLine(change: WishChange, language: Language): string {
  if ('language' in change) return say(language, 'reminder.wish-language');
  if ('lessOften' in change) return say(language, change.lessOften ? 'reminder.wish-less' : 'reminder.wish-more');
  if (change.weekday === null) return say(language, 'reminder.wish-any-day');
  return say(language, 'reminder.wish-weekday', {
    weekday: say(language, WEEKDAYS[change.weekday - 1] ?? WEEKDAYS[0]),
  });
}

const WEEKDAYS: readonly [TextKey, ...TextKey[]] = [
  'reminder.weekday-1',
  'reminder.weekday-2',
  'reminder.weekday-3',
  'reminder.weekday-4',
  'reminder.weekday-5',
];

/** Somebody wished for something that is none of our words. */
export function wishUnknownLine(language: Language): string {
  return say(language, 'reminder.wish-unknown');
}

/** What one person wishes is said in their own chat. */
export function wishInChatLine(language: Language): string {
  return say(language, 'reminder.personal-only');
}
