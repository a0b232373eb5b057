/** Builders of tables as they are read from files. */

import type { Sheet } from '../../strategy/table/sheet';

/** A sheet of these columns and rows; the header is line 1 and rows follow it. */
export function aSheet(columns: string[], rows: string[][], overrides: Partial<Sheet> = {}): Sheet {
  return { columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })), problems: [], ...overrides };
}

const PLAN_ROW = {
  Tunnus: 'M1',
  Päämäärä: 'SUJUVA ARKI',
  Toimiala: 'ympäristö',
  Tavoite: 'Liikkuminen on esteetöntä.',
  Toimenpide: 'Pyöräkaistasuunnitelman laatiminen.',
  Vastuu: 'Ympäristöjohtaja',
  Aikataulu: '2022-2023',
  Mittarit: 'Valmis suunnitelma',
  Toteuma: '',
  Huomio: '',
};

/** A plan's table in Kemi's columns. Each row overrides a row in which everything is right; further columns follow. */
export function aPlanSheet(...rows: Record<string, string>[]): Sheet {
  const more = rows.flatMap((row) => Object.keys(row)).filter((column) => !(column in PLAN_ROW));
  const columns = [...Object.keys(PLAN_ROW), ...new Set(more)];
  const cells = rows.map((row, index) => {
    const whole: Record<string, string> = {
      ...PLAN_ROW,
      Tunnus: `M${index + 1}`,
      Toimenpide: `Toimenpide ${index + 1}.`,
      ...row,
    };
    return columns.map((column) => whole[column] ?? '');
  });
  return aSheet(columns, cells);
}
