import { assignIds } from '../../../strategy/table/assign-ids';
import { aSheet } from '../../support/a-sheet';
import { aSettings } from '../../support/builders';

const COLUMNS = ['Päämäärä', 'Toimiala', 'Toimenpide'];
const SETTINGS = aSettings();
const idsOf = (sheet: { rows: { cells: string[] }[] }) => sheet.rows.map(({ cells }) => cells[0]);

test('a table without ids gets them as its first column, numbered within goal and sector', () => {
  const given = assignIds(
    aSheet(COLUMNS, [
      ['SUJUVA ARKI', 'ympäristö', 'a'],
      ['Sujuva arki', 'Ympäristö', 'b'],
      ['SUJUVA ARKI', 'elinvoima', 'c'],
    ]),
    SETTINGS,
  );
  expect(given.sheet.columns).toEqual(['Tunnus', ...COLUMNS]);
  expect(given.sheet.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ['SUJ-YMP-01', 'SUJUVA ARKI'],
    ['SUJ-YMP-02', 'Sujuva arki'],
    ['SUJ-ELV-01', 'SUJUVA ARKI'],
  ]);
  expect(given).toMatchObject({ assigned: 3, unassigned: [] });
});

test('ids that are there stay, and a new one is greater than any that is or was in use', () => {
  const sheet = aSheet(
    ['Tunnus', ...COLUMNS],
    [
      ['SUJ-YMP-07', 'SUJUVA ARKI', 'ympäristö', 'a'],
      ['', 'SUJUVA ARKI', 'ympäristö', 'b'],
      ['oma', 'SUJUVA ARKI', 'ympäristö', 'c'],
    ],
  );
  expect(idsOf(assignIds(sheet, SETTINGS).sheet)).toEqual(['SUJ-YMP-07', 'SUJ-YMP-08', 'oma']);
  expect(idsOf(assignIds(sheet, SETTINGS, ['SUJ-YMP-12', 'SUJ-ELV-99']).sheet)[1]).toBe('SUJ-YMP-13');
});

test('a row whose goal or sector is not known stays without an id and is told by its line', () => {
  const given = assignIds(aSheet(COLUMNS, [['MUU', 'ympäristö', 'a']]), SETTINGS);
  expect(given).toMatchObject({ assigned: 0, unassigned: [2] });
  expect(idsOf(given.sheet)).toEqual(['']);
});
