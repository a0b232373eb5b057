/** Reads a plan's table against a small register, for tests of the reader and of its findings. */

import type { Role } from '../../strategy/role';
import type { Finding } from '../../strategy/table/finding';
import { readPlan } from '../../strategy/table/read-plan';
import { aPlanSheet } from './a-sheet';
import { aRole, aSettings, aTenure } from './builders';

const ON = '2022-08-15';
const ROLES: Role[] = [
  aRole(),
  aRole({ id: 'kemi/arkkitehti', name: 'Kaupunginarkkitehti', spellings: ['arkkitehti'] }),
  aRole({ id: 'kemi/tarkastaja', name: 'Kaupunkitarkastaja', tenures: [] }),
  aRole({ id: 'kemi/projekti', name: 'Projektipäällikkö', tenures: [aTenure({ officialId: 'osoitteeton' })] }),
  aRole({ id: 'kemi/tj-y', name: 'Toimialajohtaja', sector: 'ympäristö', collectiveNames: ['Toimialajohtajat'] }),
  aRole({ id: 'kemi/tj-p', name: 'Toimialajohtaja', sector: 'perusturva', collectiveNames: ['Toimialajohtajat'] }),
];
const OFFICIALS = [
  { id: 'ymparistojohtaja', email: 'y@kemi.example', entraId: null },
  { id: 'osoitteeton', email: null, entraId: null },
];

/** The plan in a table; settings, register, officials and day may be others. */
export const readAPlan = (sheet = aPlanSheet({}), overrides: Partial<Parameters<typeof readPlan>[0]> = {}, on = ON) =>
  readPlan({ sheet, settings: aSettings(), roles: ROLES, officials: OFFICIALS, ...overrides }, on);
/** The findings of a table with one row. */
export const findingsOf = (row: Record<string, string>, on = ON) => readAPlan(aPlanSheet(row), {}, on).findings;
/** Row, level and code with its case. */
export const brief = (findings: readonly Finding[]) =>
  findings.map(({ row, level, code, case: which }) => [row, level, which === null ? code : `${code}/${which}`]);
