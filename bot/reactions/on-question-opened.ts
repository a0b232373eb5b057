/** The official moves about in their card: jumps, corrects, reopens, asks for more statuses. Nothing is written. */

import { readAsk } from '../../jobs/read-ask';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { showFace, showQuestion } from './show-ask';

type Move = Extract<CardAction, { verb: 'open-question' | 'show-ask' | 'more-statuses' | 'ask-not-mine' }>;

export async function onQuestionOpened(deps: ReactionDeps, official: Official, action: Move): Promise<Reply> {
  const roundId =
    'askId' in action ? roundOfAsk(action.askId, official) : await roundOfQuestion(deps, action.questionId, official);
  const read = roundId ? await readAsk(deps.store, roundId, official) : null;
  if (!read) return refusal({ line: 'not-yours' }, languageOf(official));
  const show = { view: read.view, official, now: deps.now() };
  if (action.verb === 'show-ask') return showQuestion(show, null);
  if (action.verb === 'open-question') return showQuestion(show, action.questionId);
  const { questionId } = action;
  const isOpen =
    read.view.roundState === 'open' && read.view.questions.some((asked) => asked.questionId === questionId);
  if (!isOpen && action.verb === 'more-statuses' && read.view.roundState !== 'open') {
    return showFace(show, { face: 'ended', questionId, input: action.input, sentToCoordinator: false });
  }
  if (!isOpen) return showQuestion(show, null);
  if (action.verb === 'ask-not-mine') return showFace(show, { face: 'not-mine', questionId, words: '' });
  const { input } = action;
  return showFace(show, { face: 'question', questionId, input, problems: [], allStatuses: true, saved: null });
}

/** An ask's id ends with its official's; somebody else's ask is not shown. */
function roundOfAsk(askId: string, official: Official): string | null {
  const suffix = `/${official.id}`;
  return askId.endsWith(suffix) ? askId.slice(0, -suffix.length) : null;
}

async function roundOfQuestion(deps: ReactionDeps, questionId: string, official: Official): Promise<string | null> {
  const question = await deps.store.questions.get(questionId);
  return question?.officialId === official.id ? question.roundId : null;
}
