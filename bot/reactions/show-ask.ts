/** Replies with the ask card in one of its faces. */

import { askCard } from '../../cards/ask-card';
import { isUnsaved } from '../../cards/parts/is-unsaved';
import type { Answer } from '../../strategy/answer';
import { type AskFace, type AskView, type JustSaved, untouched } from '../../strategy/ask-view';
import type { LaterChoice, LeftQuestion } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import { nextOpenQuestion } from '../../strategy/view-ask';
import type { Reply } from '../teams/reply';

export interface Show {
  view: AskView;
  official: Official;
  now: string;
}

/** The card with this face. */
export function showFace({ view, official, now }: Show, face: AskFace): Reply {
  return { reply: 'card', message: askCard(view, face, languageOf(official), now) };
}

/** The next open question after the one just saved, or the receipt when none is left. */
export function showNext(show: Show, questionId: string, answer: Answer): Reply {
  return showAfter(show, questionId, { tunnus: answer.tunnus, at: answer.answeredAt });
}

/** The same after anything that was saved, the question gone from the ask included. */
export function showAfter(show: Show, questionId: string | null, saved: JustSaved): Reply {
  const next = nextOpenQuestion(show.view, questionId);
  return next ? showFace(show, { ...untouched(next.questionId), saved }) : showFace(show, { face: 'receipt', saved });
}

/**
 * The question that somebody is about to leave with something typed and not saved: it comes back with all of it, once,
 * and says so. Null when they may go.
 */
export function keptBack(
  show: Show,
  left: LeftQuestion | null,
  leaving: { jump: string | null; later: LaterChoice | null },
): Reply | null {
  const question = show.view.questions.find(({ questionId }) => questionId === left?.questionId);
  if (!left || !question || show.view.roundState !== 'open' || !isUnsaved(question, left.input)) return null;
  return showFace(show, { ...untouched(question.questionId), input: left.input, leaving });
}

/** The given question as it stands, or the first open one, or the receipt; after the round's end, what we have. */
export function showQuestion(show: Show, questionId: string | null): Reply {
  const { view } = show;
  if (view.roundState !== 'open') {
    return showFace(show, { face: 'ended', questionId: null, input: null, sentToCoordinator: false });
  }
  const asked = view.questions.find((question) => question.questionId === questionId) ?? nextOpenQuestion(view, null);
  return showFace(show, asked ? untouched(asked.questionId) : { face: 'receipt', saved: null });
}
