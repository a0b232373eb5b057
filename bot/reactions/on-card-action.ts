/**
 * A click on a card of ours. Who clicks is looked up in the store by tenant and Entra id; what they may do is decided
 * there too, never from what the card carries.
 */

import { readCardAction } from '../../cards/read-card-action';
import { confirmReceived } from '../../jobs/confirm-received';
import { touchBoard } from '../../jobs/touch-board';
import { askId } from '../../strategy/ask';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import { boardReactions } from './board-reactions';
import { handOverReactions } from './hand-over-reactions';
import { intakeReactions } from './intake-reactions';
import { officeReactions } from './office-reactions';
import { onAnswer } from './on-answer';
import { onChannelConnected } from './on-channel-connected';
import { onChannelDeclined } from './on-channel-declined';
import { onLateAnswer } from './on-late-answer';
import { onNotMine } from './on-not-mine';
import { onPostponed } from './on-postponed';
import { onQuestionOpened } from './on-question-opened';
import type { ReactionDeps } from './reaction-deps';
import type { Reaction, ReactionsTo } from './reactions-to';
import { refusal } from './refusal';
import { reminderReactions } from './reminder-reactions';
import { roundReactions } from './round-reactions';

type Click = Extract<Inbound, { kind: 'card-action' }>;

/** @param official the sender as the store knows them; null when it does not */
export async function onCardAction(deps: ReactionDeps, official: Official | null, click: Click): Promise<Reply> {
  const language = official ? languageOf(official) : (click.sender.language ?? 'fi');
  const action = readCardAction(click.value);
  if (!action) return refusal({ line: 'failed' }, language);
  if (!official) return refusal({ line: 'not-yours' }, language);
  if (click.trigger === 'automatic' && action.verb !== 'show-ask') return { reply: 'none' };
  if (click.trigger === 'manual') {
    await noteReceipt(deps, official, action, click);
    if (official.isCoordinator && click.cardActivityId) {
      await touchBoard(deps, official, click.cardActivityId, deps.now());
    }
  }
  return react(deps, official, action);
}

const REACTIONS: ReactionsTo<CardAction> = {
  'save-answer': onAnswer,
  'no-change': onAnswer,
  'save-correction': onAnswer,
  'open-question': onQuestionOpened,
  'show-ask': onQuestionOpened,
  'more-statuses': onQuestionOpened,
  'ask-not-mine': onQuestionOpened,
  later: onPostponed,
  'not-mine': onNotMine,
  'send-late': onLateAnswer,
  'connect-channel': onChannelConnected,
  'decline-channel': onChannelDeclined,
  ...roundReactions,
  ...reminderReactions,
  ...boardReactions,
  ...handOverReactions,
  ...officeReactions,
  ...intakeReactions,
};

function react(deps: ReactionDeps, official: Official, action: CardAction): Promise<Reply> {
  // Each verb stands beside the reaction to its own action; the table's type has seen to that.
  return (REACTIONS[action.verb] as Reaction<CardAction>)(deps, official, action);
}

/** What arrives from an ask card proves that the card arrived; asks live in personal chats only. */
async function noteReceipt(deps: ReactionDeps, official: Official, action: CardAction, click: Click): Promise<void> {
  const id =
    'askId' in action
      ? action.askId
      : 'questionId' in action && action.questionId !== null
        ? await askOfQuestion(deps, action.questionId)
        : null;
  if (!id || !click.cardActivityId || !id.endsWith(`/${official.id}`)) return;
  const { kind, conversationId, serviceUrl } = click.conversation;
  if (kind !== 'personal') return;
  await confirmReceived(deps, id, click.cardActivityId, { conversationId, serviceUrl }, deps.now());
}

async function askOfQuestion(deps: ReactionDeps, questionId: string): Promise<string | null> {
  const question = await deps.store.questions.get(questionId);
  return question ? askId(question.roundId, question.officialId) : null;
}
