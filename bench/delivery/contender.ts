/** Who sends the round's cards: we, by the durable outbox, and others who keep nothing. */

import type { Sent } from './send-in-lanes';

export type ContenderName = 'ours-embedded' | 'ours-server' | 'botbuilder' | 'agents' | 'bare';

/** How they are called in the table. */
export const TITLES: Readonly<Record<ContenderName, string>> = {
  'ours-embedded': '(a) ours, embedded',
  'ours-server': '(b) ours, mongo-java-server',
  botbuilder: '(c) botbuilder',
  agents: '(d) agents-hosting',
  bare: '(e) bare POST',
};

/** So many are under way at once, with everybody: the outbox's own number of lanes. */
export const LANES = 24;

/** What a contender's process is told at its start. */
export interface SendingJob {
  contender: ContenderName;
  /** The Bot Connector's address, with a slash at its end. */
  serviceUrl: string;
  /** The address of the filled store; null for those who keep nothing. */
  store: string | null;
  /** The request that everybody sends, as JSON: for those who build no card. */
  activity: string;
  /** A file with the conversations' ids as a JSON list; null for `conversationIdOf`. */
  conversations: string | null;
  /** Requests a second; null for as fast as it goes. */
  pace: number | null;
}

/** One that can send; recipients are numbered from 0. */
export interface Contender {
  /** Sends to the recipients `from` to below `to`, each once. */
  send(from: number, to: number): Promise<Sent>;
  close(): Promise<unknown>;
}
