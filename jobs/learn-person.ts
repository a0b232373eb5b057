/**
 * Learns how a person is reached: matches somebody Teams knows (Entra id, e-mail) with the register and keeps what is
 * new. Persons who are in no register are not stored.
 */

import type { Language } from '../strategy/language';
import type { ConversationRef, Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';

export interface Seen {
  tenantId: string;
  entraId: string | null;
  email: string | null;
  teamsUserId: string | null;
  /** Their 1:1 chat, when it was there that they were seen. */
  conversation: ConversationRef | null;
  language: Language | null;
}

/** @returns the official with what was learnt, or null when the register does not know this person */
export async function learnPerson(store: Pick<Store, 'officials'>, seen: Seen): Promise<Official | null> {
  for (;;) {
    const official = await findOfficial(store, seen);
    if (!official) return null;
    const learnt: Official = {
      ...official,
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

/** By Entra id; by e-mail only somebody whose Entra id is not known yet. */
async function findOfficial(store: Pick<Store, 'officials'>, seen: Seen): Promise<Official | null> {
  const byEntraId = seen.entraId ? await store.officials.withEntraId(seen.tenantId, seen.entraId) : null;
  if (byEntraId || !seen.email) return byEntraId;
  const byEmail = await store.officials.withEmail(seen.tenantId, seen.email);
  return byEmail && (byEmail.entraId === null || byEmail.entraId === seen.entraId) ? byEmail : null;
}
