/**
 * Counts at the receiving end, by conversation: what arrived and what took effect. They stay when the record of exchanges
 * is short, so that "nobody asked twice" can be counted after any number of requests.
 */
import { askOf } from './read-ask-card';
import type { RequestPurpose } from './request-kind';

/** `done` counts requests that took effect, whatever the bot got to see. */
export type Tally = { arrived: number; done: number };

export type ConversationCounts = {
  /** New posts, status requests included. */
  posts: Tally;
  asks: Tally;
  edits: Tally;
  removals: Tally;
  /** Requests to create the chat, or threads in the channel. */
  creations: Tally;
  /** Posts of status requests by the id that the card carries. */
  byAsk: Record<string, Tally>;
};

export type ConnectorCounts = {
  /** Call at arrival; call what it gives once the request has taken effect. */
  arrived(purpose: RequestPurpose, text: string): () => void;
  /** By conversation id; a chat that could not be created stands under the person's address. */
  conversations(): Record<string, ConversationCounts>;
  /** Everything together, other requests as well. */
  total(): Tally & Omit<ConversationCounts, 'byAsk'>;
  clear(): void;
};

/** `conversationIdOf` gives the conversation of a person who is addressed by any id. */
export function createConnectorCounts({
  conversationIdOf,
}: {
  conversationIdOf: (place: string) => string | undefined;
}): ConnectorCounts {
  let conversations = new Map<string, ConversationCounts>();
  let total = { arrived: 0, done: 0, ...noCounts() };

  function talliesOf({ kind, place }: RequestPurpose, text: string): Tally[] {
    const name = fieldOf[kind];
    if (!name) return [];
    const id = kind === 'create-chat' ? (conversationIdOf(place) ?? place) : place;
    const counts = conversations.get(id) ?? noCounts();
    conversations.set(id, counts);
    const tallies = [counts[name], total[name]];
    const ask = name === 'posts' || kind === 'create-chat' ? askOf(text) : null;
    if (!ask) return tallies;
    if (ask.askId === null) return [...tallies, counts.asks, total.asks];
    counts.byAsk[ask.askId] ??= { arrived: 0, done: 0 };
    return [...tallies, counts.asks, total.asks, counts.byAsk[ask.askId] as Tally];
  }

  return {
    arrived(purpose, text) {
      const tallies = [total, ...talliesOf(purpose, text)];
      for (const tally of tallies) tally.arrived += 1;
      return () => {
        for (const tally of tallies) tally.done += 1;
      };
    },
    conversations: () => Object.fromEntries(conversations),
    total() {
      const { byAsk: _, ...all } = total;
      return all;
    },
    clear() {
      conversations = new Map();
      total = { arrived: 0, done: 0, ...noCounts() };
    },
  };
}

const fieldOf: Partial<Record<RequestPurpose['kind'], 'posts' | 'edits' | 'removals' | 'creations'>> = {
  post: 'posts',
  edit: 'edits',
  remove: 'removals',
  'create-chat': 'creations',
  'create-thread': 'creations',
};

function noCounts(): ConversationCounts {
  const none = () => ({ arrived: 0, done: 0 });
  return { posts: none(), asks: none(), edits: none(), removals: none(), creations: none(), byAsk: {} };
}
