/** Answers a wish about one's own reminders or language: kept, and said back in one line with the way to undo it. */

import { wishInChatLine, wishLine, wishUnknownLine } from '../../cards/wish-line';
import { changeWishes } from '../../jobs/change-wishes';
import { languageOf } from '../../strategy/official';
import type { WishChange } from '../../strategy/read-wish';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { CommandCall } from './command-call';

/** @param wish null when what was written is no wish that we know */
export async function keepWish(
  { deps, official, language, message }: CommandCall,
  wish: WishChange | null,
): Promise<Reply> {
  if (message.conversation.kind !== 'personal') return { reply: 'text', text: wishInChatLine(language) };
  if (!official) return refusal({ line: 'not-in-register' }, language);
  if (!wish) return { reply: 'text', text: wishUnknownLine(language) };
  const changed = await changeWishes(deps, official.id, wish, deps.now());
  if (!changed) return refusal({ line: 'failed' }, language);
  return { reply: 'text', text: wishLine(wish, languageOf(changed)) };
}
