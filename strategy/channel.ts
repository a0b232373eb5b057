/** A channel (or group) where the bot stands: which audience's digest goes there, in which language. */

import type { Language } from './language';

/** Why nothing can be said in a channel: Teams told it, or (`not-found`) a message could not be posted. */
export type GoneReason = 'channel-deleted' | 'team-deleted' | 'team-archived' | 'app-removed' | 'not-found';

export interface Channel {
  /** Teams' channel id, `19:…@thread.tacv2`. */
  id: string;
  tenantId: string;
  teamId: string;
  teamName: string;
  name: string;
  serviceUrl: string;
  /** Null until a coordinator has said so. */
  planId: string | null;
  audienceId: string | null;
  language: Language;
  connectedBy: string | null;
  connectedAt: string | null;
  /** The coordinators were asked about it. */
  offeredAt: string | null;
  /** A coordinator said that no digest goes here, and nobody is asked again. */
  declinedAt: string | null;
  /** Who said so; absent where it was not kept yet. */
  declinedBy?: string;
  goneAt: string | null;
  /** Absent where it was not kept yet, and in a channel that is there. */
  goneBecause?: GoneReason | null;
  /** The coordinators were told that it is gone. */
  goneToldAt?: string | null;
  /** It is back from the going that began then, which the coordinators had been told of: they are to be told of this too. */
  backAfterAt?: string | null;
  schema: 1;
  version: number;
}
