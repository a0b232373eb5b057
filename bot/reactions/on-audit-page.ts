/** A coordinator reads what was done, a page at a time. */

import { ACTS_ON_PAGE, auditCard } from '../../cards/audit-card';
import { readActs } from '../../jobs/read-acts';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

/** @param page 0 = the newest acts */
export async function showAudit(deps: ReactionDeps, official: Official, page: number): Promise<Reply> {
  const range = { skip: page * ACTS_ON_PAGE, limit: ACTS_ON_PAGE + 1 };
  const { acts, names } = await readActs(deps, official.tenantId, {}, range);
  const view = { acts: acts.slice(0, ACTS_ON_PAGE), names, page, hasOlder: acts.length > ACTS_ON_PAGE };
  return { reply: 'card', message: auditCard(view, languageOf(official)) };
}
