import type { Refused } from '../../../strategy/errors';
import { readSettings } from '../../../strategy/table/read-settings';

const VALID = {
  id: 'kemi-2022',
  name: 'Kemin kaupunkistrategia 2022–2025',
  period: { from: '2022-01-01', until: '2025-12-31' },
  decision: { body: 'Kaupunginvaltuusto', on: '2022-01-31', section: '§ 3' },
  zone: 'Europe/Helsinki',
  language: 'fi',
  goals: [{ name: 'SUJUVA ARKI', code: 'SUJ', sdg: [] }],
  sectors: [
    {
      name: 'perusturva',
      code: 'PER',
      label: { fi: 'Perusturva', sv: 'Grundtrygghet' },
      board: null,
      from: null,
      until: '2022-12-31',
      endedReason: { fi: 'siirtynyt hyvinvointialueelle' },
    },
  ],
  rounds: {
    calendar: [
      { period: 'H1', opens: '08-15', closesAfterWorkingDays: 15 },
      { period: 'H2', opens: '01-16', closesAfterWorkingDays: 15 },
    ],
    announceWorkingDays: 10,
  },
  audiences: [{ id: 'johtoryhma', label: { fi: 'Johtoryhmä' }, digest: { weekday: 1, time: '08:00' } }],
};

function problemsOf(value: unknown): readonly string[] {
  try {
    readSettings(value);
  } catch (refused) {
    return (refused as Refused).problems;
  }
  return [];
}

test('valid settings are read', () => {
  expect(readSettings(VALID)).toEqual({
    id: 'kemi-2022',
    name: 'Kemin kaupunkistrategia 2022–2025',
    fromOn: '2022-01-01',
    untilOn: '2025-12-31',
    decision: { body: 'Kaupunginvaltuusto', on: '2022-01-31', section: '§ 3' },
    zone: 'Europe/Helsinki',
    language: 'fi',
    goals: [{ name: 'SUJUVA ARKI', code: 'SUJ', sdg: [] }],
    sectors: [
      {
        name: 'perusturva',
        code: 'PER',
        label: { fi: 'Perusturva', sv: 'Grundtrygghet' },
        board: null,
        fromOn: null,
        untilOn: '2022-12-31',
        endedReason: { fi: 'siirtynyt hyvinvointialueelle' },
      },
    ],
    rounds: [
      { period: 'H1', opens: '08-15', yearsAfter: 0, closesAfterWorkingDays: 15 },
      { period: 'H2', opens: '01-16', yearsAfter: 1, closesAfterWorkingDays: 15 },
    ],
    announceWorkingDays: 10,
    audiences: [{ id: 'johtoryhma', label: { fi: 'Johtoryhmä' }, weekday: 1, time: '08:00' }],
  });
});

test('what a sector does not say may be left out', () => {
  const sectors = [{ name: 'ympäristö', code: 'YMP', label: { fi: 'Ympäristö' } }];
  expect(readSettings({ ...VALID, sectors }).sectors[0]).toMatchObject({ board: null, fromOn: null, untilOn: null });
});

test('the second half-year that is asked in December falls in its own year', () => {
  const rounds = { ...VALID.rounds, calendar: [{ period: 'H2', opens: '12-01', closesAfterWorkingDays: 10 }] };
  expect(readSettings({ ...VALID, rounds }).rounds[0]?.yearsAfter).toBe(0);
});

test('every mistake is reported at once, each with its place and what to write', () => {
  const problems = problemsOf({
    ...VALID,
    id: 'Kemi 2022',
    period: { from: '2022-13-01', until: 2025 },
    zone: 'Europe/Kemi',
    goals: [],
    sectors: [{ ...VALID.sectors[0], code: 'A B', label: { sv: 'x' } }],
    rounds: { calendar: [{ period: 'Q1', opens: '02-30', closesAfterWorkingDays: 0 }], announceWorkingDays: 10 },
    audiences: [{ id: 'a', label: { fi: 'A' }, digest: { weekday: 8, time: '8.00' } }],
    budjetti: 1,
  });
  expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(
    [
      'id',
      'period.from',
      'period.until',
      'zone',
      'goals',
      'sectors[0].code',
      'sectors[0].label.fi',
      'rounds.calendar[0].period',
      'rounds.calendar[0].opens',
      'rounds.calendar[0].closesAfterWorkingDays',
      'audiences[0].digest.weekday',
      'audiences[0].digest.time',
      'settings',
    ].sort(),
  );
  expect(problems.every((problem) => /: (write|remove) /.test(problem))).toBe(true);
});

test('a period or a sector that ends before it begins is refused', () => {
  expect(problemsOf({ ...VALID, period: { from: '2025-01-01', until: '2022-01-01' } })).toEqual([
    'period.until: write a day that is not before "from"',
  ]);
  const sectors = [{ ...VALID.sectors[0], from: '2023-01-01' }];
  expect(problemsOf({ ...VALID, sectors })).toEqual(['sectors[0].until: write a day that is not before "from"']);
});

describe('what a plan need not say', () => {
  const read = (overrides: object) => readSettings({ ...VALID, ...overrides });
  const [audience] = VALID.audiences;

  test('is absent from the settings, so that the product’s own rules hold', () => {
    expect(Object.keys(read({}))).not.toEqual(expect.arrayContaining(['reminders']));
    for (const key of ['reminders', 'escalation', 'pulse']) expect(read({})).not.toHaveProperty(key);
  });

  test('is read where it stands', () => {
    const reminders = { afterWorkingDays: [3, 6], onLastDay: false, mostInRound: 2 };
    const escalation = { deputyAfterWorkingDays: 8, superiorAfterWorkingDays: null };
    const pulse = { day: 10, closesAfterWorkingDays: 5 };
    const rounds = { ...VALID.rounds, pulse };
    expect(read({ reminders, escalation, rounds })).toMatchObject({ reminders, escalation, pulse });
  });

  test('also of an audience: the part of the plan it reads about, and how much', () => {
    const scoped = (scope: object) => read({ audiences: [{ ...audience, scope, view: 'working' }] }).audiences[0];
    expect(scoped({ sector: 'Perusturva' })).toMatchObject({
      scope: { of: 'sector', sector: 'Perusturva' },
      view: 'working',
    });
    expect(scoped({ goal: 'SUJUVA ARKI' })?.scope).toEqual({ of: 'goal', goal: 'SUJUVA ARKI' });
    expect(scoped({ theme: '13 ILMASTOTEKOJA' })?.scope).toEqual({ of: 'theme', theme: '13 ILMASTOTEKOJA' });
    expect(read({}).audiences[0]).not.toHaveProperty('scope');
  });

  test('is refused where it makes no sense', () => {
    const wrong = (overrides: object) => problemsOf({ ...VALID, ...overrides });
    const scoped = (scope: unknown) => wrong({ audiences: [{ ...audience, scope }] });
    expect(scoped({ sector: 'liikunta' })).toEqual([
      'audiences[0].scope.sector: write a sector of these settings; "liikunta" is none',
    ]);
    expect(scoped({ board: 'Lautakunta' })).toHaveLength(1);
    expect(scoped('perusturva')).toEqual([expect.stringContaining('audiences[0].scope: write one of {"sector"')]);
    expect(scoped({ sector: 'perusturva', goal: 'SUJUVA ARKI' })).toHaveLength(1);
    expect(wrong({ reminders: { afterWorkingDays: [0], onLastDay: true, mostInRound: 3 } })).toHaveLength(1);
    expect(wrong({ rounds: { ...VALID.rounds, pulse: { day: 31, closesAfterWorkingDays: 5 } } })).toEqual([
      'rounds.pulse.day: write 1 to 28',
    ]);
  });
});

test('names and codes that must differ may not repeat', () => {
  const goals = [VALID.goals[0], { name: 'Sujuva  arki', code: 'SUJ' }];
  expect(problemsOf({ ...VALID, goals })).toEqual([
    'goals[1].name: write another name; "Sujuva  arki" is taken',
    'goals[1].code: write another code; "SUJ" is taken',
  ]);
});

test.each([null, 'teksti', [], 3])('%p is no settings at all', (value) => {
  expect(problemsOf(value)).toEqual(['settings: write fields in { }']);
});
