/** A co-owner's note: what the lead has answered, what was noted before, and a field for more. */

import { LONGEST_TEXT } from '../strategy/answer-input';
import type { QuestionView } from '../strategy/ask-view';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { statusWords } from '../strategy/status-words';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { dayOfInstantText, timeText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { longTextInput } from './parts/input-element';
import { measureLine } from './parts/measure-line';
import { notesPart } from './parts/notes-part';
import { quoted } from './parts/quoted';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export interface NoteView {
  /** As the lead sees it. */
  question: QuestionView;
  zone: string;
  words: string;
  problem: 'missing' | 'too-long' | null;
  /** When a note was just saved; null before. */
  savedAt: string | null;
}

const ROLE_ROOM = 80;

export function noteCard({ question, zone, words, problem, savedAt }: NoteView, language: Language): Outgoing {
  const { questionId, role, notes = [] } = question;
  const tunnus = shownText(question.tunnus, ROLE_ROOM);
  const save = executeButton(say(language, 'hand-over.note-save'), 'save-note', { questionId }, { style: 'positive' });
  const saved = savedAt && say(language, 'hand-over.note-saved', { time: timeText(language, savedAt, zone) });
  const card = fittedCard(null, ({ context }) =>
    baseCard(language, [
      ...(saved ? [richText([{ text: saved, color: 'Good' }])] : []),
      heading(say(language, 'hand-over.note-heading')),
      measureLine({ tunnus, measure: question.measure }, context),
      richText([{ text: say(language, 'hand-over.note-lead'), quiet: true }, shownText(role, ROLE_ROOM)]),
      answerLine(question, zone, context, language),
      ...notesPart(notes, context, language),
      ownText(say(language, 'hand-over.note-what')),
      ...(problem ? [ownText(problemSentence(problem, language), { color: 'Attention' })] : []),
      longTextInput(
        'words',
        say(language, 'hand-over.note-words'),
        context > 100 ? words : words.slice(0, 4000),
        LONGEST_TEXT,
      ),
      actionSet([save]),
    ]),
  );
  return { summary: say(language, 'hand-over.note-summary', { tunnus }), card };
}

function problemSentence(problem: 'missing' | 'too-long', language: Language): string {
  return problem === 'missing'
    ? say(language, 'hand-over.note-missing')
    : say(language, 'problem.words-too-long', { limit: LONGEST_TEXT });
}

function answerLine({ current, scale }: QuestionView, zone: string, room: number, language: Language): CardElement {
  if (!current) return ownText(say(language, 'hand-over.note-no-answer'));
  const status = statusWords(current.status, scale, language);
  const day = dayOfInstantText(language, current.answeredAt, zone);
  const words = quoted(current.realisation, room, language);
  const sentence = say(language, 'hand-over.note-answer', { day, status });
  return richText(words === '' ? [sentence] : [`${sentence} `, { text: words, quiet: true }]);
}
