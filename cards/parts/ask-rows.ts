/** The measures of one ask as lines: tunnus, the measure in short, and what has been answered. */

import type { AskView, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { statusWords } from '../../strategy/status-words';
import { type CardElement, richText } from './card-element';
import { shortDayText } from './day-text';
import type { Room } from './fitted-card';
import { moreLine } from './rows-part';
import { say } from './say';
import { shortened } from './shortened';

/** So that a measure and its status take two lines on a phone. */
const MEASURE_ROOM = 45;

/** As many rows as the card has room for, then how many are left. */
export function askRows(view: AskView, room: Pick<Room, 'context' | 'rows'>, language: Language): CardElement[] {
  const measureRoom = Math.min(MEASURE_ROOM, room.context);
  const shown = view.questions.slice(0, room.rows);
  return [
    ...shown.map((question) =>
      richText([{ text: `${question.tunnus}  `, strong: true }, rowText(question, view.zone, measureRoom, language)], {
        spacing: 'Small',
      }),
    ),
    ...moreLine(view.questions.length - shown.length, language),
  ];
}

/** The measures that are with the coordinator now, in the same form. */
export function passedOnRows(
  { passedOn }: AskView,
  room: Pick<Room, 'context' | 'rows'>,
  language: Language,
): CardElement[] {
  const shown = passedOn.slice(0, room.rows).map(({ tunnus, measure: text }) => {
    const measure = shortened(text, Math.min(MEASURE_ROOM, room.context));
    const sentence = say(language, 'receipt.row-passed-on', { measure });
    return richText([{ text: `${tunnus}  `, strong: true }, sentence], { spacing: 'Small' });
  });
  return [...shown, ...moreLine(passedOn.length - shown.length, language)];
}

function rowText(question: QuestionView, zone: string, room: number, language: Language): string {
  const { current, scale } = question;
  const measure = shortened(question.measure, room);
  if (current) {
    const status = statusWords(current.status, scale, language);
    const day = shortDayText(language, current.answeredAt, zone);
    return say(language, 'receipt.row-saved', { measure, status, day });
  }
  return say(language, 'receipt.row-none', { measure });
}
