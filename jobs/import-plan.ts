/**
 * Imports a plan version with its register: all is read and judged first, and a table with a stopping finding changes
 * nothing. The same table and register again change nothing; a changed table becomes the next version, measures known by
 * their Tunnus, and a register that changes only who holds what is written without one.
 */

import { createHash } from 'node:crypto';
import { dateIn } from '../strategy/calendar';
import { Refused } from '../strategy/errors';
import type { ImportPreview } from '../strategy/intake-view';
import { type Measure, type Plan, type PlanSettings, planVersionId } from '../strategy/plan';
import type { Role } from '../strategy/role';
import { rolesUndone, settingsChanged } from '../strategy/table/changes-undone';
import { isClosedText } from '../strategy/table/closed-text';
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
  /** Id of the version that stood when this was confirmed, null = none; absent = whatever stands. */
  basedOn?: string | null;
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
  const judgement = await judged(deps, given, now);
  const { known, stored, register, draft, reading, findings } = judgement;
  const isOther = known !== null && !isInUse(known, judgement, given.settings);
  const told = {
    changes: known ? comparePlans(known, reading.measures) : null,
    register: register ? compareRegisters(inForce(stored), draft) : null,
    undone: register ? rolesUndone(inForce(stored).roles, draft.roles) : [],
    settings: isOther ? settingsChanged(known.settings, given.settings) : [],
    basedOn: known?.id ?? null,
  };
  const present = stored.roles.map(({ id, version }) => [id, version]);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([told, present]))
    .digest('base64url')
    .slice(0, 16);
  return { ...told, findings, summary: reading.summary, fingerprint };
}

async function judged(
  { store, newId }: Pick<JobDeps, 'store' | 'newId'>,
  given: PlanToImport,
  now: string,
): Promise<Judged> {
  const planId = given.settings.id;
  const known = await store.plans.latest(planId);
  if (known && known.tenantId !== given.tenantId) throw ofAnotherTenant(known, given.tenantId);
  if (given.basedOn !== undefined && (known?.id ?? null) !== given.basedOn) throw changedMeanwhile(planId);
  const stored = await storedRegister(store, given.tenantId, planId);
  const register = given.register ? readRegister(given.register) : null;
  const draft = register ? drafted(register, stored, given.tenantId, planId, newId) : inForce(stored);
  const read = readPlan({ ...given, ...draft }, dateIn(given.settings.zone, now));
  const answered = new Set((await store.answers.ofPlan(planId)).map(({ tunnus }) => tunnus));
  // What an export has filled in comes back as nothing new.
  const isClosed = (measure: Measure) => isClosedText(measure.importedRealisation, measure, given.settings);
  for (const { tunnus } of read.measures.filter(isClosed)) answered.add(tunnus);
  const reading = { ...read, ...keptRealisation(read, known, answered) };
  return { known, stored, register, draft, reading, findings: [...(register?.findings ?? []), ...reading.findings] };
}

/**
 * @param by who imports, for the audit
 * @throws Refused `plan-of-another-tenant` when the stored plan of that id belongs to another tenant, and
 * `plan-changed-meanwhile` when another version stands than the one it is based on
 */
export async function importPlan(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  given: PlanToImport,
  by: string,
  now: string,
): Promise<PlanImport> {
  const planId = given.settings.id;
  let changed: RegisterComparison | null = null;
  for (const again = createPatience(); ; await again()) {
    const judgement = await judged(deps, given, now);
    const { known, register, findings } = judgement;
    if (stopsImport(findings)) return { is: 'refused', findings };

    const written = register ? await writeRegister(deps, register, given.tenantId, planId) : null;
    if (known && written && !isSameRegister(written)) {
      changed = written;
      const detail = withoutNamesOfPersons(changed);
      await keepAct(deps, { by, act: 'register-changed', planId, subject: planId, detail }, now);
    }
    if (known && isInUse(known, judgement, given.settings)) {
      return changed
        ? { is: 'register-changed', plan: known, register: changed, findings }
        : { is: 'unchanged', plan: known, findings };
    }
    const plan = nextVersion(judgement, given, by, now);
    // Somebody else made a version meanwhile: what this one would change is judged against that.
    if ((await deps.store.plans.add(plan)) === 'exists') continue;
    const { body, on, section } = plan.settings.decision;
    const detail = `${body} ${on} ${section}`;
    const versions = known ? { from: known.id, to: plan.id } : {};
    await keepAct(deps, { by, act: 'plan-imported', planId, subject: plan.id, ...versions, detail }, now);
    const changes = known ? comparePlans(known, plan.measures) : null;
    return { is: 'imported', plan, changes, register: changed, findings };
  }
}

/** The files it was imported from, or the table and the settings that are in use, which may have been changed in chat since. */
function isInUse(known: Plan, { reading, draft, stored }: Judged, settings: PlanSettings): boolean {
  if (known.contentHash === hashOf(reading, settings, draft.roles)) return true;
  const present = { table: known.table, measures: known.measures };
  return hashOf(present, known.settings, inForce(stored).roles) === hashOf(reading, settings, draft.roles);
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

function changedMeanwhile(planId: string): Refused {
  const fix = 'Look again at what would change now.';
  return new Refused(
    'plan-changed-meanwhile',
    `The plan "${planId}" was changed meanwhile, and nothing was taken into use.`,
    [],
    fix,
    planId,
  );
}

/** Table and settings, and which roles the words resolved to: a corrected register makes a new version too. */
function hashOf(
  { table, measures }: Pick<Plan, 'table' | 'measures'>,
  settings: PlanSettings,
  roles: readonly Role[],
): string {
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

/** The version after the known one; adding it fails when somebody else has added theirs. */
function nextVersion(
  { known, reading, draft }: Judged,
  { tenantId, settings }: PlanToImport,
  importedBy: string,
  importedAt: string,
): Plan {
  const { measures, table } = reading;
  const number = (known?.number ?? 0) + 1;
  return {
    id: planVersionId(settings.id, number),
    planId: settings.id,
    tenantId,
    number,
    settings,
    measures,
    table,
    contentHash: hashOf(reading, settings, draft.roles),
    importedAt,
    importedBy,
    schema: 1,
  };
}
