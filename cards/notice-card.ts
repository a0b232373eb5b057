/** What the coordinators are told in their own chat, one card per notice. The only cards in which a person's name stands. */

import type { Language } from '../strategy/language';
import type { Notice } from '../strategy/notice';
import type { Outgoing } from '../strategy/ports/messenger';
import {
  channelBackCard,
  channelGoneCard,
  channelOfferedCard,
  channelRemovedCard,
  digestMissedCard,
} from './notices/channel-notice';
import { noDeputyCard, questionDisputedCard } from './notices/hand-over-notice';
import { coordinatorChangedCard, roleVacantCard } from './notices/office-notice';
import { lateAnswerCard, unreachableCard } from './notices/official-notice';
import { noSuperiorCard, questionExcusedCard } from './notices/reminder-notice';
import { roundCancelledCard, roundClosedCard, roundNotOpenedCard, roundOpenedCard } from './notices/round-notice';
import { stuckCard, wasAwayCard } from './notices/watch-notice';
import { previewCard } from './preview-card';

export function noticeCard(notice: Notice, language: Language): Outgoing {
  switch (notice.kind) {
    case 'round-announced':
      return previewCard(notice, language);
    case 'round-not-opened':
      return roundNotOpenedCard(notice, language);
    case 'round-opened':
      return roundOpenedCard(notice, language);
    case 'round-closed':
      return roundClosedCard(notice, language);
    case 'round-cancelled':
      return roundCancelledCard(notice, language);
    case 'question-disputed':
      return questionDisputedCard(notice, language);
    case 'no-deputy':
      return noDeputyCard(notice, language);
    case 'no-superior':
      return noSuperiorCard(notice, language);
    case 'question-excused':
      return questionExcusedCard(notice, language);
    case 'late-answer':
      return lateAnswerCard(notice, language);
    case 'unreachable':
      return unreachableCard(notice, language);
    case 'channel-offered':
      return channelOfferedCard(notice, language);
    case 'channel-gone':
      return channelGoneCard(notice, language);
    case 'was-away':
      return wasAwayCard(notice, language);
    case 'stuck':
      return stuckCard(notice, language);
    case 'digest-missed':
      return digestMissedCard(notice, language);
    case 'channel-removed':
      return channelRemovedCard(notice, language);
    case 'channel-back':
      return channelBackCard(notice, language);
    case 'coordinator-changed':
      return coordinatorChangedCard(notice, language);
    case 'role-vacant':
      return roleVacantCard(notice, language);
  }
}
