/** One polite line to somebody whose click or message changes nothing. As text, so that the card and what was typed stay. */

import { type PlainLine, plainCard } from '../../cards/plain-card';
import type { Language } from '../../strategy/language';
import type { Reply } from '../teams/reply';

export function refusal(line: PlainLine, language: Language): Extract<Reply, { reply: 'text' }> {
  return { reply: 'text', text: plainCard(line, language).summary };
}
