/**
 * An official or coordinator as Toteuma knows them: name, work e-mail, Entra id, chat address, language and whether the
 * bot reaches them. Nothing else about a person is kept.
 */

import type { Language } from './language';

/** Where a 1:1 chat or a channel thread lives; `serviceUrl` has passed the fence. */
export interface ConversationRef {
  conversationId: string;
  serviceUrl: string;
}

export type Reachability = 'unknown' | 'reached' | 'not-installed' | 'blocked' | 'left';

export interface Official {
  /** Opaque id of ours, kept when e-mail or Entra id changes. */
  id: string;
  tenantId: string;
  name: string;
  /** Lower case work e-mail or UPN; null when the register has none. */
  email: string | null;
  entraId: string | null;
  /** The `29:` id that Teams uses for this person and bot; learnt from the first activity. */
  teamsUserId: string | null;
  conversation: ConversationRef | null;
  registerLanguage: Language | null;
  seenLanguage: Language | null;
  reachability: Reachability;
  isCoordinator: boolean;
  schema: 1;
  version: number;
}

/** The language to write in: the register's, else the last seen, else Finnish. */
export function languageOf(official: Pick<Official, 'registerLanguage' | 'seenLanguage'>): Language {
  return official.registerLanguage ?? official.seenLanguage ?? 'fi';
}
