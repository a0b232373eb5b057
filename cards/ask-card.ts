/**
 * The card of one ask, in whichever face it must show now. Drawn from the derived view alone, in one language, and never
 * larger than a card may be.
 */

import type { AskFace, AskView, QuestionView } from '../strategy/ask-view';
import type { Language } from '../strategy/language';
import type { CardJson, Outgoing } from '../strategy/ports/messenger';
import { endedCard } from './faces/ended-card';
import { conflictFace, notSavedFace } from './faces/kept-face';
import { notMineFace } from './faces/not-mine-face';
import { postponedFace, postponedMoment } from './faces/postponed-face';
import { questionFace } from './faces/question-face';
import { receiptCard } from './faces/receipt-card';
import { baseCard, refreshed } from './parts/base-card';
import { ownText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { fittedCard } from './parts/fitted-card';
import { inputOfQuestion } from './parts/input-of-question';
import { reminderWords } from './parts/reminder-heading';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

const NAME_ROOM = 60;
const NOTHING_TYPED = { face: 'question', input: null, allStatuses: false, saved: null } as const;

/**
 * @param view what the ask holds now
 * @param face which face, with what was typed and what is wrong with it; a question that is no longer in the view shows
 *   the first one that is open, or the receipt
 * @returns the card and the sentence for the chat list. Only a card without typed text refreshes itself, because a
 *   refresh would wipe what was typed.
 */
export function askCard(view: AskView, face: AskFace, language: Language, now: string): Outgoing {
  switch (face.face) {
    case 'question':
      return questionCard(view, face, language, now);
    case 'receipt':
      return receiptCard(view, face, language);
    case 'ended':
      return endedCard(view, face, language);
    case 'postponed': {
      const card = baseCard(language, postponedFace(view, face.until, language));
      const summary = say(language, 'postponed.heading', postponedMoment(view, face.until, language));
      return { summary, card: refreshed(card, view.askId, view.teamsUserId) };
    }
    case 'not-mine': {
      const question = questionOf(view, face.questionId);
      if (!question) return receiptCard(view, { face: 'receipt', saved: null }, language);
      const card = fittedCard(null, ({ context }) =>
        baseCard(language, notMineFace(view, question, face, context, language)),
      );
      return { summary: say(language, 'not-mine.summary'), card };
    }
    case 'conflict':
    case 'not-saved':
      return keptCard(view, face, language, now);
    case 'moved': {
      const body = [ownText(say(language, 'moved.what'))];
      return { summary: say(language, 'moved.summary'), card: baseCard(language, body) };
    }
  }
}

function questionCard(
  view: AskView,
  face: Extract<AskFace, { face: 'question' }>,
  language: Language,
  now: string,
): Outgoing {
  const question = questionOf(view, face.questionId);
  if (!question) return receiptCard(view, { face: 'receipt', saved: face.saved }, language);
  const typed = question.questionId === face.questionId ? face.input : null;
  const prefilled = typed ?? inputOfQuestion(question);
  const card = fittedCard(prefilled, (room, input, cut): CardJson => {
    const body = questionFace({ view, question, face, input: input ?? prefilled, room, cut }, language, now);
    const drawn = baseCard(language, body);
    return typed ? drawn : refreshed(drawn, view.askId, view.teamsUserId);
  });
  return { summary: face.isReminder ? reminderWords(view, language) : askSummary(view, language), card };
}

function keptCard(
  view: AskView,
  face: Extract<AskFace, { face: 'conflict' | 'not-saved' }>,
  language: Language,
  now: string,
): Outgoing {
  const question = view.questions.find(({ questionId }) => questionId === face.questionId);
  if (!question)
    return questionCard(view, { ...NOTHING_TYPED, problems: [], questionId: face.questionId }, language, now);
  const draw = face.face === 'conflict' ? conflictFace : notSavedFace;
  const card = fittedCard(face.input, (room, input, cut) =>
    baseCard(language, draw({ view, question, input: input ?? face.input, room, cut }, language)),
  );
  return { summary: say(language, face.face === 'conflict' ? 'conflict.summary' : 'not-saved.heading'), card };
}

/** What the chat list says: what is asked, of how many measures, by when. */
function askSummary(view: AskView, language: Language): string {
  if (view.onBehalf) {
    return say(language, 'hand-over.on-behalf-summary', { official: shownText(view.onBehalf.official, NAME_ROOM) });
  }
  const open = view.questions.filter(({ current }) => current === null).length;
  const count = open === 0 ? view.questions.length : open;
  return say(language, 'ask.summary', { count, day: dayText(language, view.closesOn) });
}

function questionOf(view: AskView, questionId: string): QuestionView | null {
  const asked = view.questions.find((question) => question.questionId === questionId);
  return asked ?? view.questions.find(({ current }) => current === null) ?? null;
}
