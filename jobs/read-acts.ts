/** Reads the audit log for people: the acts of one tenant, the newest first, with what is needed to say them in words. */

import type { ActNames } from '../cards/parts/act-words';
import type { AuditEntry } from '../strategy/audit';
import type { Store } from '../strategy/ports/store';
import { roleLabel } from '../strategy/table/role-label';
import type { JobDeps } from './job-deps';

export interface ActsQuery {
  planId?: string;
  /** A round, role, channel, question or person: its id. */
  subject?: string;
  /** Only acts after this instant. */
  afterAt?: string;
}

export interface ActsRead {
  acts: AuditEntry[];
  names: ActNames;
}

/** How far back a page is looked for among the acts of other tenants. */
const MOST_READ = 2_000;

/**
 * @param tenantId null = of every tenant, for the administrator at the terminal
 * @param range how many to pass over, and how many to give
 */
export async function readActs(
  { store }: Pick<JobDeps, 'store'>,
  tenantId: string | null,
  query: ActsQuery,
  { skip, limit }: { skip: number; limit: number },
): Promise<ActsRead> {
  const names = await namesOf(store, tenantId);
  const { planId, subject, afterAt } = query;
  const acts = (await store.audit.latest(MOST_READ, afterAt))
    .filter((act) => tenantId === null || isOf(act, tenantId, names))
    .filter((act) => planId === undefined || act.planId === planId)
    .filter((act) => subject === undefined || act.subject === subject || act.subject.startsWith(`${subject}/`));
  return { acts: acts.slice(skip, skip + limit), names };
}

/** An act without plan and tenant is theirs when one of them did it. */
function isOf({ planId, tenantId, by, subject }: AuditEntry, wanted: string, { names, plans }: ActNames): boolean {
  if (tenantId !== undefined) return tenantId === wanted;
  if (planId !== null) return plans.has(planId);
  return names.has(by) || names.has(subject);
}

/** What ids mean, for the tenant's own persons, roles, channels and rounds. */
async function namesOf(store: Store, tenantId: string | null): Promise<ActNames> {
  const plans = (await store.plans.all()).filter((plan) => tenantId === null || plan.tenantId === tenantId);
  const tenants = [...new Set(tenantId === null ? plans.map((plan) => plan.tenantId) : [tenantId])];
  const names = new Map<string, string>();
  const rounds = new Map<string, string>();
  for (const tenant of tenants) {
    for (const { id, name } of await store.officials.ofTenant(tenant)) names.set(id, name);
    for (const { id, name, teamName } of await store.channels.ofTenant(tenant)) {
      names.set(id, teamName === '' ? name : `${name} (${teamName})`);
    }
  }
  for (const { planId } of plans) {
    const roles = await store.roles.ofPlan(planId);
    for (const role of roles) names.set(role.id, roleLabel(role, roles));
    for (const { id, name } of await store.rounds.ofPlan(planId)) rounds.set(id, name);
  }
  return { names, rounds, plans: new Map(plans.map((plan) => [plan.planId, plan.settings])) };
}
