/** The measures of one ask as lines: tunnus, the measure in short, and what has been answered. */

import type { AskView, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { statusWords } from '../../strategy/status-words';
import { type CardElement, richText } from './card-element';
import { coordinatorName } from './coordinator-name';
import { dayText, shortDayText } from './day-text';
import type { Room } from './fitted-card';
import { notesPart } from './notes-part';
import { moreLine } from './rows-part';
import { say } from './say';
import { shortened, shownText } from './shortened';

/** So that a measure and its status take two lines on a phone. */
const MEASURE_ROOM = 45;
const ROLE_ROOM = 60;
const NOTE_ROOM = 120;
/** Where there is little room the measures come first; the notes stand with each question. */
const NOTES_FROM_ROOM = 100;

/** As many rows as the card has room for, then how many are left. */
export function askRows(view: AskView, room: Pick<Room, 'context' | 'rows'>, language: Language): CardElement[] {
  const measureRoom = Math.min(MEASURE_ROOM, room.context);
  const shown = view.questions.slice(0, room.rows);
  return [
    ...shown.flatMap((question) => [
      richText([{ text: `${question.tunnus}  `, strong: true }, rowText(question, view.zone, measureRoom, language)], {
        spacing: 'Small',
      }),
      ...(room.context > NOTES_FROM_ROOM ? notesPart(question.notes ?? [], NOTE_ROOM, language) : []),
    ]),
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

/** The measures that need no answer in this round, as a superior has said. */
export function excusedRows(
  { excused = [] }: AskView,
  room: Pick<Room, 'context' | 'rows'>,
  language: Language,
): CardElement[] {
  const shown = excused.slice(0, room.rows).map(({ tunnus, measure: text }) => {
    const measure = shortened(text, Math.min(MEASURE_ROOM, room.context));
    const sentence = say(language, 'reminder.receipt-row-excused', { measure });
    return richText([{ text: `${tunnus}  `, strong: true }, sentence], { spacing: 'Small' });
  });
  return [...shown, ...moreLine(excused.length - shown.length, language)];
}

/** The measures that somebody else answers for now, and in which role. */
export function handedOnRows(
  { handedOn = [] }: AskView,
  room: Pick<Room, 'context' | 'rows'>,
  language: Language,
): CardElement[] {
  const shown = handedOn.slice(0, room.rows).map(({ tunnus, measure: text, role, lentUntilOn }) => {
    const measure = shortened(text, Math.min(MEASURE_ROOM, room.context));
    const sentence =
      lentUntilOn === null
        ? say(language, 'hand-over.row-handed-on', { measure, role: shownText(role, ROLE_ROOM) })
        : say(language, 'hand-over.row-lent', { measure, day: dayText(language, lentUntilOn) });
    return richText([{ text: `${tunnus}  `, strong: true }, sentence], { spacing: 'Small' });
  });
  return [...shown, ...moreLine(handedOn.length - shown.length, language)];
}

function rowText(question: QuestionView, zone: string, room: number, language: Language): string {
  const { current, scale, recordedBy } = question;
  const measure = shortened(question.measure, room);
  if (current) {
    const status = statusWords(current.status, scale, language);
    const day = shortDayText(language, current.answeredAt, zone);
    if (!recordedBy) return say(language, 'receipt.row-saved', { measure, status, day });
    const recorder = coordinatorName(recordedBy, language);
    return say(language, 'hand-over.row-on-behalf', { measure, status, day, recorder });
  }
  return say(language, 'receipt.row-none', { measure });
}
