import { readTable } from '../../files/read-table';
import { writeCsv, writeXlsx } from '../../files/write-table';
import type { Plan } from '../../strategy/plan';
import { comparePlans, isUnchanged } from '../../strategy/table/compare-plans';
import { keptRealisation } from '../../strategy/table/kept-realisation';
import { planFingerprint } from '../../strategy/table/plan-fingerprint';
import { readPlan } from '../../strategy/table/read-plan';
import { realisedTable } from '../../strategy/table/realised-table';
import type { Sheet } from '../../strategy/table/sheet';
import { aPlanSheet, aSheet } from '../support/a-sheet';
import { anAnswer, aPlan, aRole, aSettings } from '../support/builders';

const ROLES = [aRole()];
const SETTINGS = aSettings();
const readFrom = (sheet: Sheet) => readPlan({ sheet, settings: SETTINGS, roles: ROLES, officials: [] }, '2022-08-15');

function storedFrom(sheet: Sheet): Plan {
  const { measures, table } = readFrom(sheet);
  return aPlan({ measures, table, settings: SETTINGS });
}

async function importedAgain(bytes: Uint8Array, stored: Plan, answered: string[]) {
  return keptRealisation(readFrom(await readTable(bytes, 'toteuma')), stored, new Set(answered));
}

const AWKWARD = aPlanSheet(
  { Mittarit: '-lieventää huono-osaisuutta\n- Uusien ideoiden työstäminen' },
  { Toimenpide: '=1+1', Huomio: "'lainaus'", Toteuma: 'Valmis jo 2021.' },
  { Tavoite: 'pilkku, puolipiste; "lainaus"', Budjetti: '0012' },
);

test.each([
  ['csv', (table: Plan['table']) => writeCsv(table)],
  ['xlsx', (table: Plan['table']) => writeXlsx(table)],
])('importing our own %s export changes nothing', async (_, write) => {
  const stored = storedFrom(AWKWARD);
  const answers = [anAnswer(), anAnswer({ tunnus: 'M2', realisation: '=SUM(A1)' })];
  const exported = realisedTable({ plan: stored, answers, roles: ROLES }, 'fi');
  const again = await importedAgain(await write(exported), stored, ['M1', 'M2']);
  expect(exported.filled).toBe(2);
  expect(isUnchanged(comparePlans(stored, again.measures))).toBe(true);
  expect(again.table).toEqual(stored.table);
  expect(planFingerprint(again.table, SETTINGS)).toBe(planFingerprint(stored.table, SETTINGS));
});

test('a table that had no Toteuma column comes back as the same plan', async () => {
  const sheet = aSheet(
    ['Tunnus', 'Päämäärä', 'Toimiala', 'Tavoite', 'Toimenpide', 'Vastuu'],
    [['M1', 'SUJUVA ARKI', 'ympäristö', 'T', 'X', 'Ympäristöjohtaja']],
  );
  const stored = storedFrom(sheet);
  const exported = realisedTable({ plan: stored, answers: [anAnswer()], roles: ROLES }, 'fi');
  expect((await importedAgain(writeCsv(exported), stored, ['M1'])).table).toEqual(stored.table);
});

test('what somebody wrote into Toteuma by hand counts for a measure that nobody has answered', async () => {
  const stored = storedFrom(aPlanSheet({}, {}));
  const byHand = storedFrom(aPlanSheet({ Toteuma: 'Käsin.' }, { Toteuma: 'Käsin.' }));
  const again = await importedAgain(writeCsv(byHand.table), stored, ['M1']);
  expect(again.measures.map(({ importedRealisation }) => importedRealisation)).toEqual(['', 'Käsin.']);
  expect(comparePlans(stored, again.measures).changed).toEqual([{ tunnus: 'M2', fields: ['importedRealisation'] }]);
});

test('rows that somebody sorted otherwise keep the Toteuma of their own measure', async () => {
  const stored = storedFrom(AWKWARD);
  const exported = realisedTable({ plan: stored, answers: [anAnswer({ tunnus: 'M2' })], roles: ROLES }, 'fi');
  const again = await importedAgain(writeCsv({ ...exported, rows: exported.rows.toReversed() }), stored, ['M2']);
  expect(again.measures.map(({ tunnus, importedRealisation }) => [tunnus, importedRealisation])).toEqual([
    ['M3', ''],
    ['M2', 'Valmis jo 2021.'],
    ['M1', ''],
  ]);
  expect(isUnchanged(comparePlans(stored, again.measures))).toBe(true);
});
