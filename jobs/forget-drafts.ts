/**
 * Empties drafts that nobody has taken into use for a day: a register that was dropped holds names and addresses, which
 * must not lie about in the store for ever.
 */

import { draftId, draftInForce } from '../strategy/draft';
import type { JobDeps } from './job-deps';
import { emptyDraft } from './keep-draft';

export async function forgetDrafts(deps: Pick<JobDeps, 'store'>, tenantId: string, now: string): Promise<void> {
  for (const { id } of await deps.store.officials.ofTenant(tenantId)) {
    const draft = await deps.store.drafts.get(draftId(tenantId, id));
    if (!draft || (!draft.plan && !draft.register && !draft.settings)) continue;
    // Whatever is dropped meanwhile is a newer version, which stays.
    if (!draftInForce(draft, now)) await emptyDraft(deps, draft);
  }
}
