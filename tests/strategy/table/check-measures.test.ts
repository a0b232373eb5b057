import { type FindingCode, stopsImport } from '../../../strategy/table/finding';
import { aPlanSheet, aSheet } from '../../support/a-sheet';
import { brief, findingsOf, readAPlan as read } from '../../support/read-a-plan';

describe('each thing a coordinator should know is one finding with its row', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a row without a measure', { Toimenpide: '' }, 'check no-measure'],
    ['a blank responsible cell', { Vastuu: '' }, 'check no-role'],
    ['a holder that is nobody', { Vastuu: 'Kaupunkitarkastaja' }, 'check no-holder'],
    ['a holder without an address', { Vastuu: 'Projektipäällikkö' }, 'check no-address'],
    ['a spelling of the register', { Vastuu: 'Arkkitehti' }, 'note role-spelling'],
    ['no schedule', { Aikataulu: '' }, 'note no-schedule'],
    ['a schedule that is not understood', { Aikataulu: 'keväällä' }, 'check schedule-unread'],
    ['no indicator', { Mittarit: '' }, 'note no-indicator'],
    ['no objective', { Tavoite: '' }, 'check blank-objective'],
    ['an alignment that was inferred', { Huomio: 'Rivin kohdistus on päätelty.' }, 'check alignment-unknown'],
    ['no id', { Tunnus: '' }, 'stop no-id'],
    ['marks of HTML', { Mittarit: '<p>Kävijät</p>' }, 'check html-in-cell'],
    ['a formula', { Mittarit: '=SUM(A1:A2)' }, 'check formula-in-cell'],
    ['no goal', { Päämäärä: '' }, 'check bad-row/no-goal'],
    ['a goal that the settings do not know', { Päämäärä: 'MUU' }, 'check bad-row/unknown-goal'],
    ['no sector', { Toimiala: '' }, 'check bad-row/no-sector'],
    ['a sector that the settings do not know', { Toimiala: 'liikunta' }, 'check bad-row/unknown-sector'],
    ['a rule that is not known', { Sääntö: 'arpa' }, 'check bad-row/unknown-rule'],
  ])('%s', (_, row, expected) => {
    expect(
      findingsOf(row).map(({ row: line, level, code, case: which }) => [
        line,
        `${level} ${code}${which ? `/${which}` : ''}`,
      ]),
    ).toEqual([[2, expected]]);
  });

  test('a role that the register does not have leaves the measure without a role', () => {
    expect(brief(findingsOf({ Vastuu: 'Satamajohtaja' }))).toEqual([
      [2, 'check', 'no-role/no-role-found'],
      [2, 'check', 'unknown-role'],
    ]);
  });

  test('a role of another sector is told with the sector that has it', () => {
    const [, finding] = findingsOf({ Vastuu: 'Toimialajohtaja', Toimiala: 'elinvoima' });
    expect(finding).toMatchObject({
      code: 'unknown-role',
      case: 'other-sector',
      words: { sector: 'perusturva, ympäristö' },
    });
  });

  test('words beside the roles are told and kept', () => {
    const { findings, measures } = read(aPlanSheet({ Vastuu: 'Jatkuvan parantamisen malli. Ympäristöjohtaja' }));
    expect(brief(findings)).toEqual([[2, 'note', 'unknown-role/other-words']]);
    expect(measures[0]?.responsibleText).toBe('Jatkuvan parantamisen malli. Ympäristöjohtaja');
  });

  test('a second row with the same id stops the import and names the first', () => {
    const { findings } = read(aPlanSheet({ Tunnus: 'A' }, { Tunnus: 'A' }));
    expect(brief(findings)).toEqual([[3, 'stop', 'duplicate-id']]);
    expect(findings[0]?.words).toEqual({ tunnus: 'A', other: '2' });
    expect(stopsImport(findings)).toBe(true);
  });

  test('a Tunnus that no card could send back stops the import', () => {
    expect(findingsOf({ Tunnus: 'A'.repeat(120) })).toEqual([]);
    expect(brief(findingsOf({ Tunnus: 'A'.repeat(121) }))).toEqual([[2, 'stop', 'bad-row/id-too-long']]);
    expect(brief(findingsOf({ Tunnus: 'a/'.repeat(31) }))).toEqual([[2, 'stop', 'bad-row/id-too-long']]);
  });

  test('the same measure twice in a goal and sector is told, more gravely under the same objective', () => {
    const twice = { Toimenpide: 'Sama asia.' };
    expect(brief(read(aPlanSheet(twice, { Toimenpide: ' sama  asia' })).findings)).toEqual([
      [3, 'check', 'duplicate-measure'],
    ]);
    expect(brief(read(aPlanSheet(twice, { ...twice, Tavoite: 'Toinen.' })).findings)).toEqual([
      [3, 'note', 'duplicate-measure'],
    ]);
    expect(read(aPlanSheet(twice, { ...twice, Toimiala: 'elinvoima' })).findings).toEqual([]);
  });

  test('a sector that has ended is told with its reason, and its holders are no longer looked for', () => {
    const row = { Toimiala: 'perusturva', Vastuu: 'Kaupunkitarkastaja' };
    expect(brief(findingsOf(row, '2022-12-31'))).toEqual([[2, 'check', 'no-holder']]);
    const [finding, ...others] = findingsOf(row, '2023-01-01');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'sector-ended',
      level: 'note',
      words: { date: '31.12.2022', reason: ' (siirtynyt Lapin hyvinvointialueelle)' },
    });
  });

  test('a bullet, a number and a telephone number are no formulas', () => {
    for (const Mittarit of [
      '-lieventää huono-osaisuutta',
      '- Uusien ideoiden työstäminen',
      '-5',
      '+358 40 123 4567',
      '12,5',
    ])
      expect(findingsOf({ Mittarit })).toEqual([]);
    for (const Mittarit of ['=1+1', '@SUM(A1)', '+SUM(A1)', '-2+3', "-cmd|' /C calc'!A0"])
      expect(brief(findingsOf({ Mittarit }))).toEqual([[2, 'check', 'formula-in-cell']]);
  });

  test('a row with more cells than columns stops the import, one with fewer is read and told', () => {
    const sheet = aPlanSheet({});
    const row = (sheet.rows[0]?.cells ?? []) as string[];
    expect(brief(read({ ...sheet, rows: [{ line: 2, cells: [...row, 'x'] }] }).findings)).toEqual([
      [2, 'stop', 'bad-row/more-cells'],
    ]);
    expect(brief(read({ ...sheet, rows: [{ line: 2, cells: row.slice(0, 8) }] }).findings)).toEqual([
      [2, 'check', 'bad-row/fewer-cells'],
    ]);
  });

  test('what the file reader found is told with its line', () => {
    const problems = [
      { line: 2, problem: 'quote-not-closed' as const },
      { line: 2, problem: 'control-characters' as const },
    ];
    expect(brief(read({ ...aPlanSheet({}), problems }).findings)).toEqual([
      [2, 'stop', 'bad-row/quote-not-closed'],
      [2, 'check', 'bad-row/control-characters'],
    ]);
  });

  test('columns that are unknown, repeated or missing are told', () => {
    const sheet = aSheet(['Tunnus', 'Päämäärä', 'Toimiala', 'Toimiala', 'Vastuu', 'Budjetti'], []);
    expect(brief(read(sheet).findings)).toEqual([
      [1, 'note', 'unknown-column'],
      [1, 'check', 'unknown-column/twice'],
      [1, 'stop', 'unknown-column/missing'],
    ]);
  });
});

test('only what would lose or mix up measures stops an import', () => {
  const stopping = (rows: Record<string, string>[]) =>
    new Set<FindingCode>(
      read(aPlanSheet(...rows))
        .findings.filter(({ level }) => level === 'stop')
        .map(({ code }) => code),
    );
  expect(
    stopping([{ Tunnus: '', Toimenpide: '', Vastuu: '', Mittarit: '=1+1', Aikataulu: 'joskus', Tavoite: '' }]),
  ).toEqual(new Set(['no-id']));
});
