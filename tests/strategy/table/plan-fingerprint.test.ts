import { planFingerprint } from '../../../strategy/table/plan-fingerprint';
import { aPlan, aSettings } from '../../support/builders';

const { table } = aPlan({ measures: 2 });
const settings = aSettings();

test('the same content is the same, whatever the order of fields, line breaks or white space at the ends', () => {
  const { id, ...rest } = settings;
  const rows = table.rows.map((cells) => cells.map((cell) => ` ${cell.replace(/\n/g, '\r\n')} `));
  expect(planFingerprint({ ...table, rows }, { ...rest, id })).toBe(planFingerprint(table, settings));
});

test('a changed cell, column, order or setting is another plan', () => {
  const original = planFingerprint(table, settings);
  const changed = [
    planFingerprint({ ...table, rows: table.rows.toReversed() }, settings),
    planFingerprint({ ...table, rows: table.rows.map((cells) => cells.with(4, 'Muu.')) }, settings),
    planFingerprint({ ...table, columns: table.columns.with(4, 'Toimenpiteet') }, settings),
    planFingerprint(table, { ...settings, untilOn: '2026-12-31' }),
  ];
  expect(new Set([original, ...changed]).size).toBe(5);
});
