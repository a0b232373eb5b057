/** What the coordinators are told in their own chat, one card per notice. The only cards in which a person's name stands. */

import type { Language } from '../strategy/language';
import type { Notice } from '../strategy/notice';
import type { Outgoing } from '../strategy/ports/messenger';
import { channelGoneCard, channelOfferedCard, digestMissedCard } from './notices/channel-notice';
import { lateAnswerCard, questionDisputedCard, unreachableCard } from './notices/official-notice';
import {
  roundAnnouncedCard,
  roundCancelledCard,
  roundClosedCard,
  roundNotOpenedCard,
  roundOpenedCard,
} from './notices/round-notice';
import { stuckCard, wasAwayCard } from './notices/watch-notice';

export function noticeCard(notice: Notice, language: Language): Outgoing {
  switch (notice.kind) {
    case 'round-announced':
      return roundAnnouncedCard(notice, language);
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
  }
}
