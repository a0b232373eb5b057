/**
 * An ask: the one card that one official gets in a round. It is only the card's address; what the card shows is derived
 * from the questions that point to the official and their answers.
 */

import type { ConversationRef } from './official';

export interface Ask {
  /** `<round>/<official>` */
  id: string;
  roundId: string;
  planId: string;
  officialId: string;
  /** Where the newest copy of the card stands; null until it is sent. */
  conversation: ConversationRef | null;
  activityId: string | null;
  /** When the official has asked the card to come back; the last choice counts. */
  returnsAt: string | null;
  schema: 1;
  version: number;
}

/** The id of the ask of one official in one round. */
export function askId(roundId: string, officialId: string): string {
  return `${roundId}/${officialId}`;
}
