/** A channel (or group) where the bot stands: which audience's digest goes there, in which language. */

import type { Language } from './language';

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
  goneAt: string | null;
  schema: 1;
  version: number;
}
