/** What a reminder says before the measure: how many answers are still missed, and by when. Friendly, and the same in the chat list. */

import type { AskView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { type CardElement, ownText } from './card-element';
import { dayText } from './day-text';
import { say } from './say';

export function reminderHeading(view: AskView, language: Language): CardElement {
  return ownText(reminderWords(view, language), { weight: 'Bolder' });
}

/** "Muistutus: 2 toimenpidettä odottaa vastausta, viimeistään 2.9.2022." */
export function reminderWords({ questions, closesOn }: AskView, language: Language): string {
  const count = questions.filter(({ current }) => current === null).length;
  return say(language, 'reminder.heading', { count, day: dayText(language, closesOn) });
}
