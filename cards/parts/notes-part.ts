/** What other responsible roles have added to a measure: the newest few, each with its role. */

import type { QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { type CardElement, richText } from './card-element';
import { quoted } from './quoted';
import { moreLine } from './rows-part';
import { say } from './say';
import { shownText } from './shortened';

const MOST_NOTES = 5;
const ROLE_ROOM = 80;

/** @param room characters of each note */
export function notesPart(notes: NonNullable<QuestionView['notes']>, room: number, language: Language): CardElement[] {
  const shown = notes.slice(-MOST_NOTES).map(({ role, words }) => {
    const note = { role: shownText(role, ROLE_ROOM), words: quoted(words, room, language) };
    return richText([say(language, 'hand-over.note', note)], { spacing: 'Small' });
  });
  return [...shown, ...moreLine(notes.length - shown.length, language)];
}
