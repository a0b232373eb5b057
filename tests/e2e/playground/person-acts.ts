/**
 * Acts in the Playground as any of its configured persons, without a screen. These addresses of the tool are
 * undocumented, which is why its version is pinned. A message to a channel is always its current user's; therefore
 * another person's is copied from one of theirs.
 */

import { randomUUID } from 'node:crypto';
import type { PlaygroundPerson } from './playground-settings';
import type { Json } from './start-wire';

export interface CardPlace {
  conversationId: string;
  messageId: string;
}

export interface PersonActs {
  /** Answers in a thread of a channel, with the bot mentioned; `mentioned` is an activity of another's from that thread. */
  replyLike(person: PlaygroundPerson, mentioned: Json): Promise<void>;
  /** Presses an `Action.Execute`; gives the bot's answer. */
  execute(personId: string, place: CardPlace, verb: string, data: Json): Promise<Json>;
  /** Presses an `Action.Submit`, whose value the bot gets as a message. */
  submit(personId: string, place: CardPlace, value: Json): Promise<void>;
}

/** @param url the Playground's address, without a slash at the end */
export function createPersonActs(url: string): PersonActs {
  async function post(path: string, body: Json): Promise<Json> {
    const response = await fetch(`${url}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the Playground refused ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
  return {
    async replyLike({ id, name, aadObjectId }, mentioned) {
      const own = { id: randomUUID(), timestamp: new Date().toISOString(), from: { id, name, aadObjectId } };
      await post('_internal/v1/customActivities', { ...mentioned, ...own });
    },
    execute: (personId, { conversationId, messageId }, verb, data) =>
      post('_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        from: { id: personId },
        conversation: { id: conversationId },
        replyToId: messageId,
      }),
    async submit(personId, { conversationId, messageId }, value) {
      await post('_conversation/v1/submit', {
        conversation: { id: conversationId },
        replyToId: messageId,
        value,
        from: { id: personId },
      });
    },
  };
}
