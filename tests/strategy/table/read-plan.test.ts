import { aPlanSheet, aSheet } from '../../support/a-sheet';
import { brief, readAPlan as read } from '../../support/read-a-plan';

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
    ['each', 'each'],
    ['var och en', 'each'],
    ['kuka tahansa', 'any'],
    ['any', 'any'],
    ['vem som helst', 'any'],
  ])('the rule "%s" is read and nothing is assumed', (words, rule) => {
    const { measures, findings } = read(aPlanSheet({ Vastuu: several, Sääntö: words }));
    expect(measures[0]).toMatchObject({ rule, leadAssumed: false });
    expect(findings).toEqual([]);
  });

  test('a collective name asks each of its posts; those of an ended sector are not looked for', () => {
    const { measures, findings } = read(aPlanSheet({ Vastuu: 'Toimialajohtajat' }), {}, '2023-08-15');
    expect(measures[0]).toMatchObject({ rule: 'each', roleIds: ['kemi/tj-p', 'kemi/tj-y'], leadAssumed: false });
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
