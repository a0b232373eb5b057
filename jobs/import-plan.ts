/**
 * Imports a plan version with its register: all is read and judged first, and a table with a stopping finding changes
 * nothing. The same table and register again change nothing; a changed table becomes the next version, measures known by
 * their Tunnus, and a register that changes only who holds what is written without one.
 */

import { createHash } from 'node:crypto';
import { dateIn } from '../strategy/calendar';
import { Refused } from '../strategy/errors';
import { type Plan, type PlanSettings, planVersionId } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import type { Role } from '../strategy/role';
import { comparePlans, type PlanComparison } from '../strategy/table/compare-plans';
import {
  compareRegisters,
  isSameRegister,
  type RegisterComparison,
  withoutNamesOfPersons,
} from '../strategy/table/compare-registers';
import { type Finding, stopsImport } from '../strategy/table/finding';
import { keptRealisation } from '../strategy/table/kept-realisation';
import { planFingerprint } from '../strategy/table/plan-fingerprint';
import type { PlanSummary } from '../strategy/table/plan-summary';
import { type PlanReading, readPlan } from '../strategy/table/read-plan';
import { type RegisterReading, readRegister } from '../strategy/table/read-register';
import type { Sheet } from '../strategy/table/sheet';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { drafted, inForce, type StoredRegister, storedRegister, writeRegister } from './write-register';

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
  /** The table is the stored one, the register is not. */
  | { is: 'register-changed'; plan: Plan; register: RegisterComparison; findings: Finding[] }
  /** `changes` and `register` are null when there is nothing to compare with, or no register was given. */
  | {
      is: 'imported';
      plan: Plan;
      changes: PlanComparison | null;
      register: RegisterComparison | null;
      findings: Finding[];
    };

/** What an import comes to before anything is written. */
interface Judged {
  known: Plan | null;
  stored: StoredRegister;
  register: RegisterReading | null;
  /** Roles and officials as they would be stored. */
  draft: StoredRegister;
  reading: PlanReading;
  findings: Finding[];
}

/** What an import would change; null where there is nothing to compare with or nothing of the kind was given. */
export interface ImportPreview {
  findings: Finding[];
  summary: PlanSummary;
  changes: PlanComparison | null;
  register: RegisterComparison | null;
}

/**
 * Reads and judges what is given and writes nothing.
 *
 * @throws Refused `plan-of-another-tenant` when the stored plan of that id belongs to another tenant
 */
export async function previewImport(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  given: PlanToImport,
  now: string,
): Promise<ImportPreview> {
  const { known, stored, register, draft, reading, findings } = await judged(deps, given, now);
  return {
    findings,
    summary: reading.summary,
    changes: known ? comparePlans(known, reading.measures) : null,
    register: register ? compareRegisters(inForce(stored), draft) : null,
  };
}

async function judged(
  { store, newId }: Pick<JobDeps, 'store' | 'newId'>,
  given: PlanToImport,
  now: string,
): Promise<Judged> {
  const planId = given.settings.id;
  const known = await store.plans.latest(planId);
  if (known && known.tenantId !== given.tenantId) throw ofAnotherTenant(known, given.tenantId);
  const stored = await storedRegister(store, given.tenantId, planId);
  const register = given.register ? readRegister(given.register) : null;
  const draft = register ? drafted(register, stored, given.tenantId, planId, newId) : inForce(stored);
  const read = readPlan({ ...given, ...draft }, dateIn(given.settings.zone, now));
  const answered = new Set((await store.answers.ofPlan(planId)).map(({ tunnus }) => tunnus));
  const reading = { ...read, ...keptRealisation(read, known, answered) };
  return { known, stored, register, draft, reading, findings: [...(register?.findings ?? []), ...reading.findings] };
}

/**
 * @param by who imports, for the audit
 * @throws Refused `plan-of-another-tenant` when the stored plan of that id belongs to another tenant
 */
export async function importPlan(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  given: PlanToImport,
  by: string,
  now: string,
): Promise<PlanImport> {
  const { store } = deps;
  const planId = given.settings.id;
  const { known, register, draft, reading, findings } = await judged(deps, given, now);
  if (stopsImport(findings)) return { is: 'refused', findings };

  const written = register ? await writeRegister(deps, register, given.tenantId, planId) : null;
  const changed = known && written && !isSameRegister(written) ? written : null;
  if (changed) {
    const detail = withoutNamesOfPersons(changed);
    await keepAct(deps, { by, act: 'register-changed', planId, subject: planId, detail }, now);
  }
  const contentHash = hashOf(reading, given.settings, draft.roles);
  if (known?.contentHash === contentHash) {
    return changed
      ? { is: 'register-changed', plan: known, register: changed, findings }
      : { is: 'unchanged', plan: known, findings };
  }
  const plan = await addVersion(store, reading, given, contentHash, by, now);
  const { body, on, section } = plan.settings.decision;
  const detail = `${body} ${on} ${section}`;
  const versions = known ? { from: known.id, to: plan.id } : {};
  await keepAct(deps, { by, act: 'plan-imported', planId, subject: plan.id, ...versions, detail }, now);
  const changes = known ? comparePlans(known, plan.measures) : null;
  return { is: 'imported', plan, changes, register: changed, findings };
}

function ofAnotherTenant({ planId, tenantId }: Plan, given: string): Refused {
  return new Refused(
    'plan-of-another-tenant',
    `The plan "${planId}" belongs to the tenant ${tenantId}, not to ${given}.`,
    [],
    'Set TOTEUMA_TENANTS to the tenant of the plan, or give the plan an id of its own in its settings.',
    planId,
  );
}

/** Table and settings, and which roles the words resolved to: a corrected register makes a new version too. */
function hashOf({ table, measures }: PlanReading, settings: PlanSettings, roles: readonly Role[]): string {
  const resolved = measures.map(({ tunnus, roleIds, rule }) => [tunnus, rule, ...roleIds]);
  const names = roles.map(({ id, name, sector }) => [id, name, sector]).sort(byFirst);
  return createHash('sha256')
    .update(planFingerprint(table, settings))
    .update(JSON.stringify([resolved, names]))
    .digest('hex');
}

/** The register gives its roles in its own order, the store by id. */
function byFirst([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}

async function addVersion(
  store: Pick<Store, 'plans'>,
  { measures, table }: PlanReading,
  { tenantId, settings }: PlanToImport,
  contentHash: string,
  importedBy: string,
  importedAt: string,
): Promise<Plan> {
  for (const again = createPatience(); ; await again()) {
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
