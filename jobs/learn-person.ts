/**
 * Learns how a person is reached: matches somebody Teams knows (Entra id, e-mail) with the register and keeps what is
 * new. Persons who are in no register are not stored.
 */

import type { Language } from '../strategy/language';
import type { ConversationRef, Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';
import { createPatience } from './create-patience';
import { findPerson } from './find-person';

export interface Seen {
  tenantId: string;
  entraId: string | null;
  email: string | null;
  /** Often the same as the e-mail; the register may hold either. */
  userPrincipalName?: string | null;
  teamsUserId: string | null;
  /** Their 1:1 chat, when it was there that they were seen. */
  conversation: ConversationRef | null;
  language: Language | null;
}

type Stores = Pick<Store, 'officials' | 'roles' | 'plans' | 'rounds' | 'questions' | 'deliveries'>;

/** @returns the official with what was learnt, or null when the register does not know this person */
export async function learnPerson(store: Stores, seen: Seen): Promise<Official | null> {
  const { tenantId, entraId, email, userPrincipalName } = seen;
  for (const again = createPatience(); ; await again()) {
    const official = await findPerson(store, { tenantId, entraId, emails: [email, userPrincipalName] });
    if (!official) return null;
    const learnt: Official = {
      ...official,
      email: official.email ?? (await freeEmail(store, seen)),
      entraId: official.entraId ?? seen.entraId,
      teamsUserId: seen.teamsUserId ?? official.teamsUserId,
      conversation: seen.conversation ?? official.conversation,
      seenLanguage: seen.language ?? official.seenLanguage,
      reachability: seen.conversation ? 'reached' : official.reachability,
    };
    if (JSON.stringify(learnt) === JSON.stringify(official)) return official;
    if ((await store.officials.save(learnt)) === 'saved') return { ...learnt, version: learnt.version + 1 };
  }
}

/** The e-mail that was seen, unless it is somebody else's: a later register or configuration may name the person by it. */
async function freeEmail(store: Stores, { tenantId, email }: Seen): Promise<string | null> {
  if (!email) return null;
  return (await store.officials.withEmail(tenantId, email)) ? null : email.toLowerCase();
}
