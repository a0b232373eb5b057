/** What a person does with the card that came back to what they wrote: it stands in their chat, and its buttons work. */

import type { Reply } from '../../bot/teams/reply';
import type { CardJson } from '../../strategy/ports/messenger';
import type { Person } from './a-town';
import { wordsOf } from './card-reading';

/** The card of a reply; fails where there is none. */
export function cardIn(reply: Reply): { card: CardJson; activityId: string } {
  if (reply.reply !== 'card') throw new Error(`no card came back, but ${JSON.stringify(reply)}`);
  return { card: reply.message.card, activityId: 'a-reply' };
}

/** All words of a reply, card or text. */
export function saidIn(reply: Reply): string {
  if (reply.reply === 'card') return wordsOf(reply.message);
  return reply.reply === 'text' ? reply.text : '';
}

/** Presses a button of the card that came back. */
export function pressIn(
  person: Person,
  reply: Reply,
  verb: string,
  typed: Record<string, string> = {},
  route: 'execute' | 'submit' = 'execute',
): Promise<Reply> {
  return person.press(verb, typed, { on: cardIn(reply), route });
}
