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

/** What a person has asked for themselves; the coordinator's bounds stand above it. */
export interface Wishes {
  language: Language | null;
  /** 1 = Monday … 5: reminders come on this day only. */
  weekday: number | null;
  lessOften: boolean;
}

/** Calendar days, both included. */
export interface Absence {
  fromOn: string;
  untilOn: string;
}

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
  /** Only of a coordinator: who named them, `configuration` or an official's id, and whether as a deputy. */
  coordinator?: { namedBy: string; isDeputy: boolean };
  wishes?: Wishes;
  absences?: Absence[];
  schema: 1;
  version: number;
}

/** The language to write in: the one they asked for, else the register's, else the last seen, else Finnish. */
export function languageOf(official: Pick<Official, 'registerLanguage' | 'seenLanguage' | 'wishes'>): Language {
  return official.wishes?.language ?? official.registerLanguage ?? official.seenLanguage ?? 'fi';
}
