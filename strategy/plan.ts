/**
 * The plan: one version of a city's implementation plan as the council wrote it. Raw words stay raw; what was understood
 * of them (schedule, responsible roles) stands beside them. A version is written once, by import.
 */

import type { Language, LocalText } from './language';
import type { PartScope } from './round-scope';
import type { Schedule } from './schedule';

/** Who must answer for a measure with several roles: the first (`lead`), every one (`each`), or whoever answers first (`any`). */
export type AnswerRule = 'lead' | 'each' | 'any';

export interface Decision {
  body: string;
  on: string;
  section: string;
}

export interface Goal {
  name: string;
  code: string;
  sdg: string[];
}

export interface Sector {
  name: string;
  code: string;
  label: LocalText;
  board: LocalText | null;
  /** First and last day the sector belongs to the city; null = not limited. */
  fromOn: string | null;
  untilOn: string | null;
  endedReason: LocalText | null;
}

/** A round that comes every year: `period` names it, `opens` is MM-DD. Named after the period it asks about. */
export interface YearlyRound {
  period: 'H1' | 'H2';
  opens: string;
  /** 0 = `opens` falls in the year it asks about, 1 = in the next year (H2 is asked in January). */
  yearsAfter: 0 | 1;
  closesAfterWorkingDays: number;
}

/** A leadership group that reads digests in a channel. `weekday` 1 = Monday; `time` HH:MM in the plan's zone. */
export interface Audience {
  id: string;
  label: LocalText;
  weekday: number;
  time: string;
  /** The part of the plan its digests tell of; absent = the whole plan. */
  scope?: PartScope;
  /** `working` adds what is still open, role by role; absent = the summary. */
  view?: 'summary' | 'working';
}

/** When those who miss something are reminded. Days count from the day the ask was sent. */
export interface ReminderRules {
  afterWorkingDays: number[];
  onLastDay: boolean;
  /** Manual reminders share it. */
  mostInRound: number;
}

/** After how many working days without an answer somebody else is told; null = never. */
export interface EscalationRules {
  deputyAfterWorkingDays: number | null;
  superiorAfterWorkingDays: number | null;
}

export interface PlanSettings {
  id: string;
  name: string;
  fromOn: string;
  untilOn: string;
  decision: Decision;
  zone: string;
  language: Language;
  goals: Goal[];
  sectors: Sector[];
  rounds: YearlyRound[];
  announceWorkingDays: number;
  /** Absent = the product's own rule. */
  reminders?: ReminderRules;
  escalation?: EscalationRules;
  /** A round about the measures that are not on track, in every month without another round; absent = none. */
  pulse?: { day: number; closesAfterWorkingDays: number };
  audiences: Audience[];
}

export interface Measure {
  /** The measure's identity through renaming and restructuring; any printable characters. */
  tunnus: string;
  /** Position of its row in `table.rows`, from 0. */
  row: number;
  goal: string;
  sector: string;
  objective: string;
  text: string;
  /** The plan's own words for who answers. */
  responsibleText: string;
  /** Ids of the register's roles, in the order the plan names them; the first is asked under `lead`. */
  roleIds: string[];
  /** False when the plan or the register says who leads; true when the first named was taken. */
  leadAssumed: boolean;
  rule: AnswerRule;
  scheduleText: string;
  schedule: Schedule;
  /** One entry per indicator, in the plan's words. */
  indicators: string[];
  /** What the imported table already said in Toteuma. */
  importedRealisation: string;
  sdg: string;
}

/** The table as it was imported, so that it can be handed back in the same rows, columns and order. */
export interface PlanTable {
  columns: string[];
  rows: string[][];
}

export interface Plan {
  /** `<plan>/v<n>` */
  id: string;
  planId: string;
  tenantId: string;
  /** 1, 2, … */
  number: number;
  settings: PlanSettings;
  measures: Measure[];
  table: PlanTable;
  /** Of table and settings; the same import twice changes nothing. */
  contentHash: string;
  importedAt: string;
  importedBy: string;
  schema: 1;
}

/** The id of a plan version. */
export function planVersionId(planId: string, number: number): string {
  return `${planId}/v${number}`;
}

/** A Tunnus as it stands in composed ids: `/`, `%` and white space escaped, so that ids split in one way only. */
export function escapedTunnus(tunnus: string): string {
  return tunnus.replace(/[%/\s$.]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** The sector's settings by the name the table uses; null when the settings do not know it. */
export function sectorOf(settings: Pick<PlanSettings, 'sectors'>, name: string): Sector | null {
  const wanted = name.trim().toLocaleLowerCase('fi');
  return settings.sectors.find((sector) => sector.name.toLocaleLowerCase('fi') === wanted) ?? null;
}

/** True when the sector has left the city before the given date. A sector that the settings do not limit never has. */
export function hasLeft(sector: Sector | null, on: string): boolean {
  return sector?.untilOn != null && sector.untilOn < on;
}
