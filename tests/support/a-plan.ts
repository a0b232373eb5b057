/**
 * Builders of plans and measures for tests: a small, valid city whose every part can be overridden. Nothing in them is
 * random, so that two calls with the same arguments give equal values.
 */

import type { Measure, Plan, PlanSettings } from '../../strategy/plan';

export const TENANT = '11111111-1111-4111-8111-111111111111';

/** Settings of a plan with two goals and three sectors, of which `perusturva` left at the end of 2022. */
export function aSettings(overrides: Partial<PlanSettings> = {}): PlanSettings {
  return {
    id: 'kemi',
    name: 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025',
    fromOn: '2022-01-01',
    untilOn: '2025-12-31',
    decision: { body: 'Kaupunginvaltuusto', on: '2022-01-31', section: '3' },
    zone: 'Europe/Helsinki',
    language: 'fi',
    goals: [
      { name: 'ELINVOIMAINEN KAUPUNKI', code: 'ELI', sdg: [] },
      { name: 'SUJUVA ARKI', code: 'SUJ', sdg: [] },
    ],
    sectors: [
      {
        name: 'ympäristö',
        code: 'YMP',
        label: { fi: 'Ympäristö', sv: 'Miljö', en: 'Environment' },
        board: null,
        fromOn: null,
        untilOn: null,
        endedReason: null,
      },
      {
        name: 'elinvoima',
        code: 'ELV',
        label: { fi: 'Elinvoima', sv: 'Livskraft', en: 'Vitality' },
        board: null,
        fromOn: null,
        untilOn: null,
        endedReason: null,
      },
      {
        name: 'perusturva',
        code: 'PER',
        label: { fi: 'Perusturva', sv: 'Grundtrygghet', en: 'Basic security' },
        board: null,
        fromOn: null,
        untilOn: '2022-12-31',
        endedReason: {
          fi: 'siirtynyt Lapin hyvinvointialueelle',
          sv: 'har flyttats till Lapplands välfärdsområde',
          en: 'moved to the wellbeing services county of Lapland',
        },
      },
    ],
    rounds: [
      { period: 'H1', opens: '08-15', yearsAfter: 0, closesAfterWorkingDays: 15 },
      { period: 'H2', opens: '01-16', yearsAfter: 1, closesAfterWorkingDays: 15 },
    ],
    announceWorkingDays: 10,
    audiences: [
      {
        id: 'johtoryhma',
        label: { fi: 'Johtoryhmä', sv: 'Ledningsgruppen', en: 'Management team' },
        weekday: 1,
        time: '08:00',
      },
    ],
    ...overrides,
  };
}

/** A measure that the environment director leads, with an end and one indicator. */
export function aMeasure(overrides: Partial<Measure> = {}): Measure {
  return {
    tunnus: 'M1',
    row: 0,
    goal: 'ELINVOIMAINEN KAUPUNKI',
    sector: 'ympäristö',
    objective: 'Asuinalueemme ovat houkuttelevia ja asumismuodot monipuolisia.',
    text: 'Pyöräkaistasuunnitelman laatiminen.',
    responsibleText: 'Ympäristöjohtaja',
    roleIds: ['kemi/ymparistojohtaja'],
    leadAssumed: false,
    rule: 'lead',
    scheduleText: '2022-2023',
    schedule: { kind: 'dated', fromOn: '2022-01-01', untilOn: '2023-12-31' },
    indicators: ['Valmis suunnitelma'],
    importedRealisation: '',
    sdg: '',
    ...overrides,
  };
}

export const PLAN_COLUMNS = [
  'Tunnus',
  'Päämäärä',
  'Toimiala',
  'Tavoite',
  'Toimenpide',
  'Vastuu',
  'Aikataulu',
  'Mittarit',
  'Toteuma',
];

function rowOf(measure: Measure): string[] {
  return [
    measure.tunnus,
    measure.goal,
    measure.sector,
    measure.objective,
    measure.text,
    measure.responsibleText,
    measure.scheduleText,
    measure.indicators.join('\n'),
    measure.importedRealisation,
  ];
}

/**
 * A plan, version 1. `measures` is how many (`M1`, `M2`, … with texts of their own) or the measures themselves, each
 * given the row it stands in; the table is written from them. Anything else overrides the plan's own field.
 */
export function aPlan(options: { measures?: number | Measure[] } & Partial<Omit<Plan, 'measures'>> = {}): Plan {
  const { measures: wanted = 1, ...overrides } = options;
  const measures =
    typeof wanted === 'number'
      ? Array.from({ length: wanted }, (_, index) =>
          aMeasure({ tunnus: `M${index + 1}`, row: index, text: `Toimenpide ${index + 1}.` }),
        )
      : wanted.map((measure, row) => ({ ...measure, row }));
  const planId = overrides.planId ?? 'kemi';
  const number = overrides.number ?? 1;
  return {
    id: `${planId}/v${number}`,
    planId,
    tenantId: TENANT,
    number,
    settings: aSettings({ id: planId }),
    measures,
    table: { columns: PLAN_COLUMNS, rows: measures.map(rowOf) },
    contentHash: `hash-${number}`,
    importedAt: '2022-02-01T07:00:00.000Z',
    importedBy: 'cli:test',
    schema: 1,
    ...overrides,
  };
}
