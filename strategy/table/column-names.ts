/**
 * The names that columns of a plan and of a register may have, in Finnish, Swedish and English. A city's own table is
 * imported as it is; a column by another name is kept and handed back, but not read.
 */

import { foldWords } from './fold-words';

export type PlanColumn =
  | 'tunnus'
  | 'goal'
  | 'sector'
  | 'objective'
  | 'measure'
  | 'responsible'
  | 'schedule'
  | 'responsibleAndSchedule'
  | 'indicators'
  | 'realisation'
  | 'sdg'
  | 'note'
  | 'source'
  | 'lead'
  | 'rule';

const PLAN_COLUMNS: Record<PlanColumn, string[]> = {
  tunnus: ['tunnus', 'id', 'tunniste', 'beteckning', 'identifier', 'code'],
  goal: ['päämäärä', 'strateginen päämäärä', 'mål', 'strategiskt mål', 'goal', 'strategic goal'],
  sector: ['toimiala', 'sektor', 'sector'],
  objective: ['tavoite', 'tavoitteet', 'målsättning', 'målsättningar', 'objective', 'objectives'],
  measure: ['toimenpide', 'toimenpiteet', 'åtgärd', 'åtgärder', 'measure', 'measures', 'action', 'actions'],
  responsible: [
    'vastuu',
    'vastuutaho',
    'vastuutahot',
    'ansvar',
    'ansvarig',
    'ansvarig funktion',
    'responsible',
    'responsible role',
    'responsible roles',
    'responsibility',
  ],
  schedule: ['aikataulu', 'tidtabell', 'schedule', 'timetable'],
  responsibleAndSchedule: ['vastuu ja aikataulu', 'ansvar och tidtabell', 'responsibility and schedule'],
  indicators: [
    'mittarit',
    'mittari',
    'mittarit, arviointi',
    'mittarit ja arviointi',
    'indikator',
    'indikatorer',
    'mätare',
    'indicator',
    'indicators',
  ],
  realisation: ['toteuma', 'toteutuma', 'utfall', 'realisation', 'realization', 'outcome'],
  sdg: ['sdg', 'sdg-tavoitteet', 'sdg-mål', 'sdgs'],
  note: ['huomio', 'huomiot', 'huomautus', 'anmärkning', 'note', 'notes'],
  source: ['lähderivi', 'lähde', 'källrad', 'källa', 'source line', 'source'],
  lead: ['päävastuu', 'päävastuutaho', 'huvudansvar', 'lead', 'lead role'],
  rule: ['sääntö', 'regel', 'rule'],
};

export type RegisterColumn =
  | 'role'
  | 'spellings'
  | 'sector'
  | 'kind'
  | 'holder'
  | 'email'
  | 'entraId'
  | 'language'
  | 'deputy'
  | 'superior'
  | 'fromOn'
  | 'untilOn'
  | 'answering';

const REGISTER_COLUMNS: Record<RegisterColumn, string[]> = {
  role: ['tehtävä', 'tehtävänimike', 'vastuutaho', 'funktion', 'uppgift', 'role'],
  spellings: ['kirjoitusasut', 'kirjoitusasu', 'skrivsätt', 'spellings', 'spelling'],
  sector: ['toimiala', 'sektor', 'sector'],
  kind: ['tyyppi', 'typ', 'kind', 'type'],
  holder: ['haltija', 'tehtävän hoitaja', 'innehavare', 'holder'],
  email: ['sähköposti', 'e-post', 'email', 'e-mail', 'upn'],
  entraId: ['entra-tunnus', 'entra-id', 'entra id', 'entra object id'],
  language: ['kieli', 'språk', 'language'],
  deputy: ['sijainen', 'ställföreträdare', 'deputy'],
  superior: ['esihenkilötehtävä', 'esihenkilö', 'chefsfunktion', 'chef', 'superior role', 'superior'],
  fromOn: ['alkaen', 'från och med', 'fr.o.m.', 'from'],
  untilOn: ['päättyen', 'till och med', 't.o.m.', 'until'],
  answering: ['vastaaja', 'svarande', 'answering member', 'answered by'],
};

export interface ColumnMap<Column extends string> {
  /** Position of each column that was recognised. */
  at: Partial<Record<Column, number>>;
  /** Names that were not recognised, in order. */
  unknown: string[];
  /** Names of columns that mean one already found; the first is read. */
  twice: string[];
}

/** Which column of a plan stands where. */
export function planColumnsOf(columns: readonly string[]): ColumnMap<PlanColumn> {
  return columnMapOf(columns, PLAN_COLUMNS);
}

/** Which column of a register stands where. */
export function registerColumnsOf(columns: readonly string[]): ColumnMap<RegisterColumn> {
  return columnMapOf(columns, REGISTER_COLUMNS);
}

function columnMapOf<Column extends string>(
  columns: readonly string[],
  names: Record<Column, string[]>,
): ColumnMap<Column> {
  const map: ColumnMap<Column> = { at: {}, unknown: [], twice: [] };
  const known = Object.entries(names) as [Column, string[]][];
  columns.forEach((name, position) => {
    const folded = foldWords(name).replace(/[\s:.]+$/, '');
    const column = known.find(([, accepted]) => accepted.includes(folded) || accepted.includes(`${folded}.`))?.[0];
    if (column === undefined) map.unknown.push(name);
    else if (map.at[column] !== undefined) map.twice.push(name);
    else map.at[column] = position;
  });
  return map;
}
