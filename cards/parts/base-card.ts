/** The frame of every card: version 1.5, full width, its language. */

import type { Language } from '../../strategy/language';
import type { CardJson } from '../../strategy/ports/messenger';
import type { CardElement } from './card-element';
import { executeAction } from './execute-button';

export function baseCard(language: Language, body: CardElement[]): CardJson {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    msteams: { width: 'Full' },
    body,
  };
}

/**
 * The same card, refreshed for its own official whenever the chat is opened. Without a known Teams id it stays as it is:
 * a refresh without `userIds` would run for everybody.
 */
export function refreshed(card: CardJson, askId: string, teamsUserId: string | null): CardJson {
  if (teamsUserId === null) return card;
  return { ...card, refresh: { action: executeAction('show-ask', { askId }), userIds: [teamsUserId] } };
}
