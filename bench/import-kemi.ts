/** Kemi's example plan with its register, imported as an administrator does it, for measuring with real content. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/read-json';
import { readTable } from '../files/read-table';
import { importPlan } from '../jobs/import-plan';
import type { Official } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import type { Role } from '../strategy/role';
import { readSettings } from '../strategy/table/read-settings';
import { anOfficial, TENANT } from '../tests/support/builders';
import { aMemoryStore } from '../tests/support/memory-documents';

/** The official that is a coordinator. */
export const COORDINATOR = 'official-000';

const KEMI = join(__dirname, '../examples/kemi');

/** Kemi's plan and register, its officials reachable in Teams, and a coordinator. */
export async function importKemi(): Promise<{ plan: Plan; roles: Role[]; officials: Official[] }> {
  const { store } = aMemoryStore();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `official-${String(ids).padStart(3, '0')}`;
  };
  const given = {
    tenantId: TENANT,
    sheet: await readTable(fileOf('plan.csv'), 'plan.csv'),
    settings: readSettings(readJson(fileOf('plan.json'), 'plan.json')),
    register: await readTable(fileOf('register.csv'), 'register.csv'),
  };
  const imported = await importPlan({ store, newId }, given, 'cli:bench', '2022-07-01T06:00:00.000Z');
  if (imported.is !== 'imported') throw new Error(`The plan of ${KEMI} was not imported: ${imported.is}.`);
  const officials = await store.officials.ofTenant(TENANT);
  const coordinator = anOfficial({ id: COORDINATOR, name: 'Strategiakoordinaattori', isCoordinator: true });
  return {
    plan: imported.plan,
    roles: await store.roles.ofPlan(imported.plan.planId),
    officials: [coordinator, ...officials].map((one) => ({ ...one, entraId: `entra-${one.id}`, conversation: null })),
  };
}

function fileOf(name: string): Uint8Array {
  return readFileSync(join(KEMI, name));
}
