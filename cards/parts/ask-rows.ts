/** The measures of one ask as lines: tunnus, the measure in short, and what has been answered. */

import type { AskView, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { statusWords } from '../../strategy/status-words';
import { type CardElement, richText } from './card-element';
import { shortDayText } from './day-text';
import { say } from './say';
import { shortened } from './shortened';

/** @param room characters of each measure */
export function askRows(view: AskView, room: number, language: Language): CardElement[] {
  return view.questions.map((question) =>
    richText([{ text: `${question.tunnus}  `, strong: true }, rowText(question, view.zone, room, language)], {
      spacing: 'Small',
    }),
  );
}

function rowText(question: QuestionView, zone: string, room: number, language: Language): string {
  const { current, scale, disputed } = question;
  const measure = shortened(question.measure, room);
  if (current) {
    const status = statusWords(current.status, scale, language);
    const day = shortDayText(language, current.answeredAt, zone);
    return say(language, 'receipt.row-saved', { measure, status, day });
  }
  return say(language, disputed ? 'receipt.row-disputed' : 'receipt.row-none', { measure });
}
