/**
 * Imports a plan version with its register: all is read and judged first, and a table with a stopping finding changes
 * nothing. The same table again changes nothing; a changed one becomes the next version, measures known by their Tunnus.
 */

import { createHash } from 'node:crypto';
import { dateIn } from '../strategy/calendar';
import { type Plan, type PlanSettings, planVersionId } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import type { Role } from '../strategy/role';
import { comparePlans, type PlanComparison } from '../strategy/table/compare-plans';
import { type Finding, stopsImport } from '../strategy/table/finding';
import { keptRealisation } from '../strategy/table/kept-realisation';
import { planFingerprint } from '../strategy/table/plan-fingerprint';
import { type PlanReading, readPlan } from '../strategy/table/read-plan';
import { readRegister } from '../strategy/table/read-register';
import type { Sheet } from '../strategy/table/sheet';
import type { JobDeps } from './job-deps';
import { drafted, writePersons, writeRoles } from './write-register';

export interface PlanToImport {
  tenantId: string;
  sheet: Sheet;
  settings: PlanSettings;
  /** Null = the register that is stored already. */
  register: Sheet | null;
}

export type PlanImport =
  | { is: 'refused'; findings: Finding[] }
  | { is: 'unchanged'; plan: Plan; findings: Finding[] }
  | { is: 'imported'; plan: Plan; changes: PlanComparison | null; findings: Finding[] };

/** @param by who imports, for the audit */
export async function importPlan(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  given: PlanToImport,
  by: string,
  now: string,
): Promise<PlanImport> {
  const { store } = deps;
  const planId = given.settings.id;
  const known = await store.plans.latest(planId);
  const stored = { roles: await store.roles.ofPlan(planId), officials: await store.officials.ofTenant(given.tenantId) };
  const register = given.register ? readRegister(given.register) : null;
  const draft = register ? drafted(register, stored, given.tenantId, planId, deps.newId) : stored;
  const read = readPlan({ ...given, ...draft }, dateIn(given.settings.zone, now));
  const answered = new Set((await store.answers.ofPlan(planId)).map(({ tunnus }) => tunnus));
  const reading = { ...read, ...keptRealisation(read, known, answered) };
  const findings = [...(register?.findings ?? []), ...reading.findings];
  if (stopsImport(findings)) return { is: 'refused', findings };

  if (register) {
    await writePersons(store, draft.officials);
    await writeRoles(store, draft.roles, stored.roles);
  }
  const contentHash = hashOf(reading, given.settings, draft.roles);
  if (known?.contentHash === contentHash) return { is: 'unchanged', plan: known, findings };
  const plan = await addVersion(store, reading, given, contentHash, by, now);
  await store.audit.append({
    id: deps.newId(),
    at: now,
    by,
    act: 'plan-imported',
    planId,
    subject: plan.id,
    detail: `${plan.settings.decision.body} ${plan.settings.decision.on} ${plan.settings.decision.section}`,
    schema: 1,
  });
  return { is: 'imported', plan, changes: known ? comparePlans(known, plan.measures) : null, findings };
}

/** Table and settings, and which roles the words resolved to: a corrected register makes a new version too. */
function hashOf({ table, measures }: PlanReading, settings: PlanSettings, roles: readonly Role[]): string {
  const resolved = measures.map(({ tunnus, roleIds, rule }) => [tunnus, rule, ...roleIds]);
  const names = roles.map(({ id, name, sector }) => [id, name, sector]);
  return createHash('sha256')
    .update(planFingerprint(table, settings))
    .update(JSON.stringify([resolved, names]))
    .digest('hex');
}

async function addVersion(
  store: Pick<Store, 'plans'>,
  { measures, table }: PlanReading,
  { tenantId, settings }: PlanToImport,
  contentHash: string,
  importedBy: string,
  importedAt: string,
): Promise<Plan> {
  for (;;) {
    const number = ((await store.plans.latest(settings.id))?.number ?? 0) + 1;
    const plan: Plan = {
      id: planVersionId(settings.id, number),
      planId: settings.id,
      tenantId,
      number,
      settings,
      measures,
      table,
      contentHash,
      importedAt,
      importedBy,
      schema: 1,
    };
    if ((await store.plans.add(plan)) === 'added') return plan;
  }
}
