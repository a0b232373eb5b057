import type { Finding, FindingCode } from '../../strategy/finding';
import { stopsImport } from '../../strategy/finding';
import { readPlan } from '../../strategy/read-plan';
import type { Role } from '../../strategy/role';
import { aPlanSheet, aSheet } from '../support/a-sheet';
import { aRole, aSettings, aTenure } from '../support/builders';

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

const read = (sheet = aPlanSheet({}), overrides: Partial<Parameters<typeof readPlan>[0]> = {}, on = ON) =>
  readPlan({ sheet, settings: aSettings(), roles: ROLES, officials: OFFICIALS, ...overrides }, on);
const findingsOf = (row: Record<string, string>, on = ON) => read(aPlanSheet(row), {}, on).findings;
const brief = (findings: readonly Finding[]) =>
  findings.map(({ row, level, code, case: which }) => [row, level, which === null ? code : `${code}/${which}`]);

test('a row in which everything is right becomes a measure without findings', () => {
  const { measures, findings, table } = read();
  expect(findings).toEqual([]);
  expect(measures).toEqual([
    {
      tunnus: 'M1',
      row: 0,
      goal: 'SUJUVA ARKI',
      sector: 'ympäristö',
      objective: 'Liikkuminen on esteetöntä.',
      text: 'Toimenpide 1.',
      responsibleText: 'Ympäristöjohtaja',
      roleIds: ['kemi/ymparistojohtaja'],
      leadAssumed: false,
      rule: 'lead',
      scheduleText: '2022-2023',
      schedule: { kind: 'dated', fromOn: '2022-01-01', untilOn: '2023-12-31' },
      indicators: ['Valmis suunnitelma'],
      importedRealisation: '',
      sdg: '',
    },
  ]);
  expect(table.rows).toHaveLength(1);
});

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
      words: { sector: 'ympäristö, perusturva' },
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

describe('several roles', () => {
  const several = 'Ympäristöjohtaja, kaupunginarkkitehti';

  test('without a rule the first named is assumed to lead, and both are told', () => {
    const { measures, findings } = read(aPlanSheet({ Vastuu: several }));
    expect(measures[0]).toMatchObject({
      rule: 'lead',
      leadAssumed: true,
      roleIds: ['kemi/ymparistojohtaja', 'kemi/arkkitehti'],
    });
    expect(brief(findings)).toEqual([
      [2, 'note', 'several-roles'],
      [2, 'note', 'lead-assumed'],
    ]);
  });

  test('a lead column decides who is asked, also one who is not in the responsible cell', () => {
    const { measures } = read(aPlanSheet({ Vastuu: several, Päävastuu: 'Kaupunginarkkitehti' }));
    expect(measures[0]).toMatchObject({ leadAssumed: false, roleIds: ['kemi/arkkitehti', 'kemi/ymparistojohtaja'] });
    const other = read(aPlanSheet({ Vastuu: several, Päävastuu: 'Projektipäällikkö' })).measures[0];
    expect(other?.roleIds).toEqual(['kemi/projekti', 'kemi/ymparistojohtaja', 'kemi/arkkitehti']);
  });

  test.each([
    ['jokainen', 'each'],
    ['Kuka tahansa', 'any'],
    ['each', 'each'],
    ['var och en', 'each'],
  ])('the rule "%s" is read and nothing is assumed', (words, rule) => {
    const { measures, findings } = read(aPlanSheet({ Vastuu: several, Sääntö: words }));
    expect(measures[0]).toMatchObject({ rule, leadAssumed: false });
    expect(findings).toEqual([]);
  });

  test('a collective name asks each of its posts; those of an ended sector are not looked for', () => {
    const { measures, findings } = read(aPlanSheet({ Vastuu: 'Toimialajohtajat' }), {}, '2023-08-15');
    expect(measures[0]).toMatchObject({ rule: 'each', roleIds: ['kemi/tj-y', 'kemi/tj-p'], leadAssumed: false });
    expect(findings).toEqual([]);
  });

  test('under each, every role without a holder is told', () => {
    const { findings } = read(aPlanSheet({ Vastuu: 'Ympäristöjohtaja, Kaupunkitarkastaja', Sääntö: 'jokainen' }));
    expect(brief(findings)).toEqual([[2, 'check', 'no-holder']]);
  });
});

test('one column for responsibility and schedule is read like two', () => {
  const sheet = aSheet(
    [
      'Tunnus',
      'Strateginen päämäärä',
      'Toimiala',
      'Tavoite',
      'Toimenpiteet',
      'Vastuu ja aikataulu',
      'Mittarit, arviointi',
    ],
    [['A', 'SUJUVA ARKI', 'ympäristö', 'T', 'X', 'Ympäristöjohtaja/2022-2023', 'm']],
  );
  const { measures, findings } = read(sheet);
  expect(findings).toEqual([]);
  expect(measures[0]).toMatchObject({
    responsibleText: 'Ympäristöjohtaja',
    scheduleText: '2022-2023',
    schedule: { kind: 'dated', untilOn: '2023-12-31' },
  });
});

test.each([
  ['Swedish', ['Beteckning', 'Mål', 'Sektor', 'Målsättning', 'Åtgärd', 'Ansvar', 'Tidtabell', 'Indikatorer', 'Utfall']],
  [
    'English',
    ['ID', 'Goal', 'Sector', 'Objective', 'Measure', 'Responsible role', 'Schedule', 'Indicators', 'Realisation'],
  ],
])('column names in %s are understood', (_, columns) => {
  const sheet = aSheet(columns, [
    ['A', 'SUJUVA ARKI', 'ympäristö', 'T', 'X', 'Ympäristöjohtaja', '2022', 'm', 'Valmis.'],
  ]);
  const { measures, findings } = read(sheet);
  expect(findings).toEqual([]);
  expect(measures[0]).toMatchObject({ tunnus: 'A', objective: 'T', text: 'X', importedRealisation: 'Valmis.' });
});

test('goal and sector are written as in the settings, while the table keeps the words of the file', () => {
  const { measures, table } = read(aPlanSheet({ Päämäärä: ' Sujuva  arki', Toimiala: 'Ympäristö' }));
  expect(measures[0]).toMatchObject({ goal: 'SUJUVA ARKI', sector: 'ympäristö' });
  expect(table.rows[0]?.slice(1, 3)).toEqual([' Sujuva  arki', 'Ympäristö']);
});

test('each line of the indicator cell is one indicator, without its bullet or closing comma', () => {
  const { measures } = read(
    aPlanSheet({ Mittarit: '-Kävijät,\n• Tapahtumat / vuosi\n\n- Hiilidioksidi (CO2) -päästöt.' }),
  );
  expect(measures[0]?.indicators).toEqual(['Kävijät', 'Tapahtumat / vuosi', 'Hiilidioksidi (CO2) -päästöt.']);
});

test('without a register no role is matched and none is called unknown', () => {
  const { measures, findings } = read(aPlanSheet({ Vastuu: 'Satamajohtaja' }), { roles: null });
  expect(measures[0]?.roleIds).toEqual([]);
  expect(findings).toEqual([]);
});

test('without settings goals and sectors are taken as they are', () => {
  const { findings } = read(aPlanSheet({ Päämäärä: 'MUU', Toimiala: 'liikunta' }), { settings: null });
  expect(findings).toEqual([]);
});

test('the summary counts what a coordinator compares with the council table', () => {
  const sheet = aPlanSheet(
    {},
    { Toimenpide: '' },
    { Toimiala: 'elinvoima', Tavoite: 'Toinen', Vastuu: 'Kaupunginarkkitehti' },
    { Päämäärä: 'ELINVOIMAINEN KAUPUNKI' },
  );
  expect(read(sheet).summary).toEqual({
    measures: 3,
    rows: 4,
    objectives: 3,
    goals: 2,
    sectors: 2,
    roles: 2,
    perGoalAndSector: [
      { goal: 'SUJUVA ARKI', sector: 'ympäristö', measures: 1, withoutMeasure: 1 },
      { goal: 'SUJUVA ARKI', sector: 'elinvoima', measures: 1, withoutMeasure: 0 },
      { goal: 'ELINVOIMAINEN KAUPUNKI', sector: 'ympäristö', measures: 1, withoutMeasure: 0 },
    ],
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
