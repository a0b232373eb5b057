/** Writes an act of a person or of the clock into the audit log. */

import type { AuditEntry } from '../strategy/audit';
import type { JobDeps } from './job-deps';

/** @param act who did what to which thing, with what stood before and after */
export async function keepAct(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  act: Omit<AuditEntry, 'id' | 'at' | 'schema' | 'detail'> & { detail?: string },
  now: string,
): Promise<void> {
  await deps.store.audit.append({ detail: '', ...act, id: deps.newId(), at: now, schema: 1 });
}
