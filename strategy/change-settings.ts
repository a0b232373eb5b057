/**
 * The settings that a coordinator may change in a form: opening days, working days to answer, reminders, escalation and the
 * pulse. Each field is judged by itself, and what changed is told from what to what.
 */

import { isCalendarDate } from './calendar-date';
import type { PlanSettings, YearlyRound } from './plan';
import { escalationRulesOf, reminderRulesOf } from './reminder-rules';
import type { SettingsField, SettingsInput } from './settings-input';
import { isQuietMonth } from './working-days';

export type SettingsProblemCode =
  | 'not-day-and-month'
  | 'opens-in-july'
  | 'not-day-numbers'
  | 'days-out-of-bounds'
  | 'count-out-of-bounds'
  | 'superior-before-deputy'
  | 'pulse-day-out-of-bounds';

export interface SettingsProblem {
  field: SettingsField;
  code: SettingsProblemCode;
}

export interface SettingsChange {
  field: SettingsField;
  from: string;
  to: string;
}

export const MOST_REMINDERS = 10;
export const LONGEST_WORKING_DAYS = 60;
const MOST_REMINDER_DAYS = 5;
const PULSE_AT_FIRST = { day: 1, closesAfterWorkingDays: 5 };

/** The settings in force, as they stand in the form. */
export function settingsInputOf(settings: PlanSettings): SettingsInput {
  const { afterWorkingDays, onLastDay, mostInRound } = reminderRulesOf(settings);
  const { deputyAfterWorkingDays, superiorAfterWorkingDays } = escalationRulesOf(settings);
  const lengths = settings.rounds.map(({ closesAfterWorkingDays }) => closesAfterWorkingDays);
  const pulse = settings.pulse ?? PULSE_AT_FIRST;
  return {
    opensH1: opensOf(settings, 'H1'),
    opensH2: opensOf(settings, 'H2'),
    workingDays: (new Set(lengths).size === 1 ? lengths.slice(0, 1) : lengths).join(', '),
    reminderDays: afterWorkingDays.join(', '),
    onLastDay,
    mostReminders: String(mostInRound),
    deputyDays: deputyAfterWorkingDays === null ? '' : String(deputyAfterWorkingDays),
    superiorDays: superiorAfterWorkingDays === null ? '' : String(superiorAfterWorkingDays),
    pulse: settings.pulse !== undefined,
    pulseDay: String(pulse.day),
    pulseWorkingDays: String(pulse.closesAfterWorkingDays),
  };
}

/** @returns the settings with what the form changes; the same settings where it changes nothing */
export function changeSettings(
  settings: PlanSettings,
  input: SettingsInput,
): { settings: PlanSettings; changes: SettingsChange[] } | { problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const refuse = (field: SettingsField, code: SettingsProblemCode): null => {
    problems.push({ field, code });
    return null;
  };
  const rounds = readRounds(settings.rounds, input, refuse);
  const days = readNumbers(input.reminderDays, LONGEST_WORKING_DAYS);
  if (days === null || days.length > MOST_REMINDER_DAYS) refuse('reminderDays', 'not-day-numbers');
  const most = readNumber(input.mostReminders, 0, MOST_REMINDERS) ?? refuse('mostReminders', 'count-out-of-bounds');
  const [deputy, superior] = (['deputyDays', 'superiorDays'] as const).map((field) => {
    if (input[field].trim() === '') return null;
    return readNumber(input[field], 1, LONGEST_WORKING_DAYS) ?? refuse(field, 'days-out-of-bounds');
  });
  if (deputy != null && superior != null && superior <= deputy) refuse('superiorDays', 'superior-before-deputy');
  const pulse = input.pulse ? readPulse(input, refuse) : null;
  if (problems.length > 0) return { problems };
  const { pulse: _, ...others } = settings;
  const changed: PlanSettings = {
    ...others,
    rounds,
    reminders: {
      afterWorkingDays: [...new Set(days)].sort((one, other) => one - other),
      onLastDay: input.onLastDay,
      mostInRound: most ?? 0,
    },
    escalation: { deputyAfterWorkingDays: deputy ?? null, superiorAfterWorkingDays: superior ?? null },
    ...(pulse && { pulse }),
  };
  const changes = changesOf(settingsInputOf(settings), settingsInputOf(changed));
  return changes.length > 0 ? { settings: changed, changes } : { settings, changes };
}

type Refuse = (field: SettingsField, code: SettingsProblemCode) => null;

function opensOf({ rounds }: PlanSettings, period: YearlyRound['period']): string {
  const [month, day] = rounds.find((round) => round.period === period)?.opens.split('-') ?? [];
  return month && day ? `${Number(day)}.${Number(month)}.` : '';
}

function readRounds(rounds: readonly YearlyRound[], input: SettingsInput, refuse: Refuse): YearlyRound[] {
  const lengths = readNumbers(input.workingDays, LONGEST_WORKING_DAYS) ?? [];
  const isForAll = lengths.length === 1;
  if (!isForAll && lengths.length !== rounds.length) refuse('workingDays', 'days-out-of-bounds');
  return rounds.map((round, index) => {
    const opens = readOpens(round, input, refuse) ?? round.opens;
    const closesAfterWorkingDays = lengths[isForAll ? 0 : index] ?? round.closesAfterWorkingDays;
    if (opens === round.opens) return { ...round, closesAfterWorkingDays };
    // The second half-year is asked about in the next year when its round opens before July.
    const yearsAfter = round.period === 'H2' && opens < '07-01' ? 1 : 0;
    return { ...round, opens, yearsAfter, closesAfterWorkingDays };
  });
}

/** "15.8." as 08-15. */
function readOpens({ period }: YearlyRound, input: SettingsInput, refuse: Refuse): string | null {
  const field = period === 'H1' ? 'opensH1' : 'opensH2';
  const [, day = '', month = ''] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(input[field].trim()) ?? [];
  const opens = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // In no leap year, so that the day exists in every year.
  if (!isCalendarDate(`2023-${opens}`)) return refuse(field, 'not-day-and-month');
  return isQuietMonth(`2023-${opens}`) ? refuse(field, 'opens-in-july') : opens;
}

function readPulse({ pulseDay, pulseWorkingDays }: SettingsInput, refuse: Refuse): NonNullable<PlanSettings['pulse']> {
  const day = readNumber(pulseDay, 1, 28) ?? refuse('pulseDay', 'pulse-day-out-of-bounds');
  const length =
    readNumber(pulseWorkingDays, 1, LONGEST_WORKING_DAYS) ?? refuse('pulseWorkingDays', 'days-out-of-bounds');
  return { day: day ?? PULSE_AT_FIRST.day, closesAfterWorkingDays: length ?? PULSE_AT_FIRST.closesAfterWorkingDays };
}

/** "5, 8 ja 10"; empty gives none; null when a part is no number of days. */
function readNumbers(words: string, most: number): number[] | null {
  const parts = words.split(/[\s,;]+|(?:ja|och|and)\s/).filter(Boolean);
  const numbers = parts.map((part) => readNumber(part, 1, most));
  return numbers.some((number) => number === null) ? null : (numbers as number[]);
}

function readNumber(words: string, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(words.trim()) ? Number(words.trim()) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** While there is no pulse, its day and length mean nothing. */
function changesOf(before: SettingsInput, after: SettingsInput): SettingsChange[] {
  const fields = Object.keys(before) as SettingsField[];
  const isIdle = (field: SettingsField) => !after.pulse && (field === 'pulseDay' || field === 'pulseWorkingDays');
  return fields
    .filter((field) => before[field] !== after[field] && !isIdle(field))
    .map((field) => ({ field, from: String(before[field]), to: String(after[field]) }));
}
