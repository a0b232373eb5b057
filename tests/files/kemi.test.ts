import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../files/read-json';
import { readTable } from '../../files/read-table';
import { writeCsv, writeXlsx } from '../../files/write-table';
import { assignIds } from '../../strategy/table/assign-ids';
import { findingGroups, stopsImport } from '../../strategy/table/finding';
import { readPlan } from '../../strategy/table/read-plan';
import { readRegister } from '../../strategy/table/read-register';
import { readSettings } from '../../strategy/table/read-settings';
import { rolesOfRegister } from '../../strategy/table/roles-of-register';

const KEMI = join(__dirname, '../../examples/kemi');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(KEMI, name)));
const settings = readSettings(readJson(bytesOf('plan.json'), 'plan.json'));

async function register() {
  const read = readRegister(await readTable(bytesOf('register.csv'), 'register.csv'));
  const officials = read.persons.map(({ key, email, entraId }) => ({ id: key, email, entraId }));
  const roles = rolesOfRegister(read, settings.id, new Map(read.persons.map(({ key }) => [key, key])));
  return { read, roles, officials };
}

async function planFrom(bytes: Uint8Array, on = '2022-08-15') {
  const { roles, officials } = await register();
  return readPlan({ sheet: await readTable(bytes, 'plan'), settings, roles, officials }, on);
}

test("Kemi's register is read without findings", async () => {
  const { read, roles } = await register();
  expect(read.findings).toEqual([]);
  expect(roles).toHaveLength(52);
});

test("Kemi's plan has 137 measures in 139 rows, counted by goal and sector as its README says", async () => {
  const { summary } = await planFrom(bytesOf('plan.csv'));
  const counts = summary.perGoalAndSector.map(({ goal, sector, measures, withoutMeasure }) =>
    [goal.split(' ')[0], sector, measures, withoutMeasure].join(' '),
  );
  expect(counts.sort()).toEqual([
    'ELINVOIMAINEN elinvoima 16 0',
    'ELINVOIMAINEN hyvinvointi 8 0',
    'ELINVOIMAINEN keskusvirasto 9 0',
    'ELINVOIMAINEN perusturva 8 1',
    'ELINVOIMAINEN ympäristö 10 0',
    'HYVINVOIVAT elinvoima 13 0',
    'HYVINVOIVAT hyvinvointi 16 0',
    'HYVINVOIVAT keskusvirasto 6 0',
    'HYVINVOIVAT perusturva 6 1',
    'HYVINVOIVAT ympäristö 5 0',
    'SUJUVA elinvoima 7 0',
    'SUJUVA hyvinvointi 12 0',
    'SUJUVA keskusvirasto 6 0',
    'SUJUVA perusturva 9 0',
    'SUJUVA ympäristö 6 0',
  ]);
  expect(summary).toMatchObject({ measures: 137, rows: 139, objectives: 30, goals: 3, sectors: 5 });
});

test("what is unclear in Kemi's plan is told, and nothing of it stops the import", async () => {
  const { findings } = await planFrom(bytesOf('plan.csv'));
  expect(stopsImport(findings)).toBe(false);
  expect(
    Object.fromEntries(findingGroups(findings).map(({ level, code, count }) => [`${level} ${code}`, count])),
  ).toEqual({
    'check alignment-unknown': 51,
    'check no-address': 2,
    'check no-measure': 2,
    'check no-role': 2,
    'check blank-objective': 1,
    'check no-holder': 1,
    'note lead-assumed': 76,
    'note several-roles': 76,
    'note no-schedule': 63,
    'note no-indicator': 18,
    'note role-spelling': 12,
    'note unknown-role': 5,
    'note duplicate-measure': 3,
  });
});

test("every schedule of Kemi's plan is understood", async () => {
  const { measures } = await planFrom(bytesOf('plan.csv'));
  expect(measures.filter(({ schedule }) => schedule.kind === 'unread')).toEqual([]);
});

test('"Toimialajohtajat" asks every head of sector, and only that measure is under rule each', async () => {
  const { measures } = await planFrom(bytesOf('plan.csv'));
  const each = measures.filter(({ rule }) => rule === 'each');
  expect(each.map(({ responsibleText, roleIds }) => [responsibleText, roleIds.length])).toEqual([
    ['Toimialajohtajat', 5],
  ]);
});

test('from 2023 perusturva has ended in every one of its measures', async () => {
  const { findings } = await planFrom(bytesOf('plan.csv'), '2024-08-19');
  expect(findings.filter(({ code }) => code === 'sector-ended')).toHaveLength(23);
});

test("Kemi's plan reads the same from every kind of table", async () => {
  const { columns, rows } = await readTable(bytesOf('plan.csv'), 'plan.csv');
  const table = { columns, rows: rows.map(({ cells }) => cells) };
  const { measures } = await planFrom(bytesOf('plan.csv'));
  for (const bytes of [writeCsv(table, ';'), writeCsv(table, '\t'), await writeXlsx(table)])
    expect((await planFrom(bytes)).measures).toEqual(measures);
});

test("without its ids Kemi's plan gets the same ids again", async () => {
  const sheet = await readTable(bytesOf('plan.csv'), 'plan.csv');
  const blank = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.with(0, '') })) };
  const given = assignIds(blank, settings);
  expect(given.assigned).toBe(139);
  expect(given.sheet.rows.map(({ cells }) => cells[0])).toEqual(sheet.rows.map(({ cells }) => cells[0]));
});
