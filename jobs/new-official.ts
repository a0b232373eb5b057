/** A person as they stand in the store before Teams has told anything of them. */

import type { Official } from '../strategy/official';

/** @param known what is known of them; an e-mail in lower case */
export function newOfficial(known: Pick<Official, 'id' | 'tenantId' | 'name' | 'email' | 'entraId'>): Official {
  return {
    ...known,
    teamsUserId: null,
    conversation: null,
    registerLanguage: null,
    seenLanguage: null,
    reachability: 'unknown',
    isCoordinator: false,
    schema: 1,
    version: 1,
  };
}
