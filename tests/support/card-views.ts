/** Builders of what cards draw: questions and asks of a small city, a digest, and the worst texts a card must survive. */

import type { Answer } from '../../strategy/answer';
import type { AskView, QuestionView } from '../../strategy/ask-view';
import type { Digest } from '../../strategy/digest';

export const ZONE = 'Europe/Helsinki';
export const NOW = '2022-08-18T05:04:00.000Z';

/** Texts that a renderer might take for more than text. */
export const HOSTILE = `[Kirjaudu](https://evil.example) <at>Kaikki</at> {{DATE(2022-08-15T05:00:00Z)}} ${'$'}{rs:x} **lihava**`;

/** An answer in force in this round. */
export function anAnswerShown(overrides: Partial<Answer> = {}): Answer {
  return {
    id: 'kemi/2022-H1/ELI-YMP-02/1',
    questionId: 'kemi/2022-H1/ELI-YMP-02',
    n: 1,
    roundId: 'kemi/2022-H1',
    planId: 'kemi',
    tunnus: 'ELI-YMP-02',
    roleId: 'kemi/ymparistojohtaja',
    scale: 'end',
    officialId: 'ymparistojohtaja',
    recordedBy: null,
    unchanged: false,
    answeredAt: '2022-08-18T05:04:00.000Z',
    schema: 1,
    status: 'delayed',
    reason: null,
    realisation: 'Suunnitelma on valmis, rakentaminen alkaa keväällä.',
    values: [{ indicator: 0, text: '12,5', number: 12.5, on: '2022-08-01' }],
    success: '',
    obstacle: '',
    need: '',
    needFrom: '',
    nextStep: '',
    nextStepOn: null,
    link: '',
    publishable: false,
    ...overrides,
  };
}

/** A question about a measure with an end, one indicator and an earlier answer. */
export function aQuestionView(overrides: Partial<QuestionView> = {}): QuestionView {
  const tunnus = overrides.tunnus ?? 'ELI-YMP-02';
  return {
    questionId: `kemi/2022-H1/${tunnus}`,
    tunnus,
    goal: 'Elinvoimainen kaupunki',
    objective: 'Kaupunkiympäristömme on kaunis, turvallinen ja vetovoimainen paikka kohtaamisille.',
    measure: 'Kevyen liikenteen verkon kehittäminen laatimalla pyöräkaistasuunnitelma.',
    sector: 'ympäristö',
    role: 'Ympäristöjohtaja',
    otherRoles: [],
    indicators: ['Valmiit suunnitelmat/toteutus'],
    scheduleText: '2022',
    untilOn: '2022-12-31',
    scale: 'end',
    previous: {
      kind: 'answer',
      status: 'on-track',
      realisation: 'Luonnos on nähtävillä, ja palautetta kerätään asukkailta.',
      answeredAt: '2022-02-15T08:00:00.000Z',
      roundName: '2021-H2',
    },
    current: null,
    ...overrides,
  };
}

const MEASURES = [
  'Kevyen liikenteen verkon kehittäminen laatimalla pyöräkaistasuunnitelma.',
  'Suojatiesuunnitelman laatiminen.',
  'Ruutipuiston perusparannus.',
  'Nauskan, Myllyniemen, Satamakankaan ja Peurasaaren asuntoalueiden suunnittelu',
  'Yritystonttien suunnitelman laatiminen kaavoituksen pohjalta.',
  'Yhteiskäyttöisten etätyötilojen selvitys.',
  'Sahansaaren biotuotetehtaan vaatiman infran toteuttaminen.',
];

/** An ask of the environment director with so many questions (seven). */
export function anAskView(overrides: Partial<AskView> & { count?: number } = {}): AskView {
  const { count = MEASURES.length, ...rest } = overrides;
  return {
    askId: 'kemi/2022-H1/ymparistojohtaja',
    roundId: 'kemi/2022-H1',
    roundName: '2022-H1',
    roundState: 'open',
    planName: 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025',
    coordinatorRole: {
      fi: 'strategiakoordinaattori',
      sv: 'strategikoordinatorn',
      en: 'the strategy coordinator',
    },
    opensOn: '2022-08-15',
    closesOn: '2022-09-02',
    zone: ZONE,
    teamsUserId: '29:1ymparistojohtaja',
    questions: Array.from({ length: count }, (_, index) =>
      aQuestionView({
        tunnus: `ELI-YMP-${String(index + 2).padStart(2, '0')}`,
        measure: MEASURES[index % MEASURES.length] ?? '',
      }),
    ),
    passedOn: [],
    ...rest,
  };
}

/** A digest in the second week of a round. */
export function aDigest(overrides: Partial<Digest> = {}): Digest {
  const row = { goal: 'ELINVOIMAINEN KAUPUNKI', sector: 'ympäristö' };
  return {
    planId: 'kemi',
    planName: 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025',
    roundId: 'kemi/2022-H1',
    roundName: '2022-H1',
    roundState: 'open',
    closesOn: '2022-09-02',
    audienceId: 'johtoryhma',
    audience: { fi: 'Johtoryhmä', sv: 'Ledningsgruppen', en: 'Management team' },
    dueOn: '2022-08-22',
    asOf: '2022-08-22T05:00:00.000Z',
    comparedTo: '2022-08-15T05:00:00.000Z',
    asked: 141,
    answered: 34,
    sectors: [{ name: 'hyvinvointi', label: { fi: 'Hyvinvointitoimiala', sv: 'Välfärdssektorn' } }],
    byGoal: [
      {
        name: 'ELINVOIMAINEN KAUPUNKI',
        byStatus: { 'on-track': 9, delayed: 2, done: 1, 'cannot-assess': 1 },
        noAnswer: 40,
        total: 53,
      },
      { name: 'HYVINVOIVAT KUNTALAISET', byStatus: { 'on-track': 11, partly: 2 }, noAnswer: 38, total: 51 },
      { name: 'SUJUVA ARKI', byStatus: { 'on-track': 6, 'not-done': 1, dropped: 1 }, noAnswer: 29, total: 37 },
    ],
    bySector: [
      { name: 'ympäristö', byStatus: { 'on-track': 9, delayed: 2, done: 1 }, noAnswer: 8, total: 20 },
      { name: 'hyvinvointi', byStatus: { 'on-track': 7, partly: 2 }, noAnswer: 27, total: 36 },
      { name: 'elinvoima', byStatus: { 'on-track': 6, 'cannot-assess': 1 }, noAnswer: 26, total: 33 },
      { name: 'perusturva', byStatus: { 'on-track': 4, 'not-done': 1, dropped: 1 }, noAnswer: 22, total: 28 },
      { name: 'keskusvirasto', byStatus: {}, noAnswer: 24, total: 24 },
    ],
    changed: {
      rows: MEASURES.slice(0, 5).map((measure, index) => ({
        ...row,
        tunnus: `ELI-YMP-0${index + 2}`,
        measure,
        from: index === 0 ? 'on-track' : null,
        fromScale: index === 0 ? 'end' : null,
        to: index === 0 ? 'delayed' : 'on-track',
        scale: 'end',
        kind: index === 0 ? 'changed' : index === 1 ? 'confirmed' : 'new',
        words: index < 2 ? 'Rakentaminen siirtyy keväälle, koska urakoitsijaa ei saatu.' : '',
      })),
      total: 34,
    },
    late: {
      rows: [
        {
          ...row,
          tunnus: 'ELI-ELV-09',
          measure: 'Matkailun kehittämissuunnitelma',
          untilOn: '2022-06-30',
          status: null,
          scale: null,
        },
      ],
      total: 1,
    },
    decisions: {
      rows: [
        {
          ...row,
          tunnus: 'ELI-YMP-04',
          measure: 'Ruutipuiston perusparannus.',
          need: 'Määrärahan siirto vuodelle 2023',
          from: 'kaupunginhallitus',
        },
      ],
      total: 1,
    },
    successes: {
      rows: [
        {
          ...row,
          tunnus: 'HYV-HYV-03',
          measure: 'Koulujen kerhotoiminta',
          words: 'Kerhoissa kävi syksyllä kaksi kertaa enemmän lapsia kuin vuotta aiemmin.',
        },
      ],
      total: 1,
    },
    silent: {
      rows: [
        { sector: 'keskusvirasto', role: 'Hallinto- ja kehitysjohtaja', questions: 11 },
        { sector: 'keskusvirasto', role: 'Talouspäällikkö', questions: 6 },
        { sector: 'elinvoima', role: 'Elinvoimajohtaja', questions: 14 },
        { sector: 'hyvinvointi', role: 'Varhaiskasvatuspäällikkö', questions: 4 },
        { sector: 'hyvinvointi', role: 'Johtava rehtori', questions: 9 },
      ],
      total: 12,
    },
    silentShownFromOn: '2022-08-19',
    ...overrides,
  };
}
