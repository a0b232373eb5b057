/** A person who writes a word and goes on in the card that answers it, however many cards follow one another. */

import type { Reply } from '../../bot/teams/reply';
import type { Person } from './a-town';
import { wordsOf } from './card-reading';

export interface InACard {
  /** Everything on the card now, or the text that was answered. */
  words(): string;
  /** Presses a button of the card; what is not typed is sent as the card holds it. */
  press(verb: string, typed?: Record<string, string>): Promise<void>;
}

/** @param word a command of the bot */
export async function inACard(person: Person, word: string): Promise<InACard> {
  let reply = await person.writes(word);
  return {
    words: () => wordsIn(reply),
    async press(verb, typed = {}) {
      if (reply.reply !== 'card') throw new Error(`there is no card to press, only: ${wordsIn(reply)}`);
      reply = await person.press(verb, typed, { on: { card: reply.message.card, activityId: `reply to ${word}` } });
    },
  };
}

function wordsIn(reply: Reply): string {
  if (reply.reply === 'card') return wordsOf(reply.message);
  return reply.reply === 'text' ? reply.text : '';
}
