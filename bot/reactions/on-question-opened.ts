/**
 * Somebody moves about in an ask, their own or one they answer on behalf of its official: jumps, corrects, reopens, asks for
 * more statuses. Nothing is written but what they knowingly leave unsaved as not theirs: it is kept for who answers.
 */

import { keepTyped } from '../../jobs/keep-typed';
import { readAskFor } from '../../jobs/read-ask';
import type { AnswerInput } from '../../strategy/answer-input';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import { onHandedOn } from './on-handed-on';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { rolesToPropose } from './roles-to-propose';
import { keptBack, showFace, showQuestion } from './show-ask';

type Move = Extract<CardAction, { verb: 'open-question' | 'show-ask' | 'more-statuses' | 'ask-not-mine' }>;

export async function onQuestionOpened(deps: ReactionDeps, official: Official, action: Move): Promise<Reply> {
  const asked =
    'askId' in action ? await deps.store.asks.get(action.askId) : await deps.store.questions.get(action.questionId);
  const read = asked && (await readAskFor(deps.store, asked, official));
  if (!read) {
    const handedOn = asked && 'handOvers' in asked ? await onHandedOn(deps, official, asked, inputOf(action)) : null;
    return handedOn ?? refusal({ line: 'not-yours' }, languageOf(official));
  }
  const show = { view: read.view, official, now: deps.now() };
  if (action.verb === 'show-ask') return showQuestion(show, null);
  const kept = 'left' in action ? keptBack(show, action.left, { jump: jumpOf(action), later: null }) : null;
  if (kept) return kept;
  if (action.verb === 'open-question') return showQuestion(show, action.questionId);
  const { questionId } = action;
  const isOpen =
    read.view.roundState === 'open' && read.view.questions.some((asked) => asked.questionId === questionId);
  if (!isOpen && action.verb === 'more-statuses' && read.view.roundState !== 'open') {
    return showFace(show, { face: 'ended', questionId, input: action.input, sentToCoordinator: false });
  }
  if (!isOpen) return showQuestion(show, null);
  if (action.verb === 'ask-not-mine') {
    if (read.owner.id !== official.id) return showQuestion(show, questionId);
    if (action.typed) {
      await keepTyped(deps, { questionId, officialId: official.id, input: action.typed }, true, show.now);
    }
    const roles = await rolesToPropose(deps, read, questionId, show.now);
    return showFace(show, { face: 'not-mine', questionId, words: '', problem: null, roles });
  }
  const { input } = action;
  return showFace(show, { face: 'question', questionId, input, problems: [], allStatuses: true, saved: null });
}

function inputOf(action: Move): AnswerInput | null {
  return action.verb === 'more-statuses' ? action.input : null;
}

function jumpOf(action: Move): string | null {
  return action.verb === 'open-question' ? action.questionId : null;
}
