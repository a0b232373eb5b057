/** Somebody of the rehearsal who writes to the bot and presses the buttons of the cards that come back. */

import { buttonOf, inputsOf, type ShownCard } from './shown-card';
import type { StageClient } from './stage-client';
import { until } from './until';

export interface ActingPerson {
  name: string;
  /** Writes, and waits for the card that answers. */
  write(words: string): Promise<ActCard>;
  /** The newest card in their chat with this button, or null. */
  find(verb: string): Promise<ActCard | null>;
  /**
   * Presses the button; what stands in the card's inputs goes along, and over it what is given.
   *
   * @returns the card that stands there afterwards
   * @throws when there is no such button, or the bot refuses
   */
  press(shown: ActCard, verb: string, inputs?: Record<string, string>): Promise<ActCard>;
}

export interface ActCard {
  activityId: string;
  card: ShownCard;
}

export function createActingPerson(stage: StageClient, { name, email }: { name: string; email: string }): ActingPerson {
  const cards = async () =>
    (await stage.messages(email)).flatMap(({ activityId, card }) => (card ? [{ activityId, card }] : []));
  return {
    name,
    async write(words) {
      const before = new Set((await cards()).map(({ activityId }) => activityId));
      await stage.say(email, words);
      const look = async () => (await cards()).findLast(({ activityId }) => !before.has(activityId)) ?? null;
      return until(look, `nothing answered "${words}"`);
    },
    find: async (verb) => (await cards()).findLast(({ card }) => buttonOf(card, verb)) ?? null,
    async press({ activityId, card }, verb, inputs = {}) {
      const button = buttonOf(card, verb);
      if (!button) throw new Error(`${name}: the card has no button ${verb}.`);
      const standing = [...inputsOf(card).values()].map(({ id, value }) => [id, value]);
      const reply = await stage.act(email, activityId, button, { ...Object.fromEntries(standing), ...inputs });
      if (reply.kind === 'error') throw new Error(`${name}, ${button.title}: ${reply.message}`);
      return { activityId, card: reply.kind === 'card' ? reply.card : card };
    },
  };
}
