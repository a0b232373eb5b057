/** The settings of a plan that a coordinator may change, as they stand in the form: words, not yet judged. */

export interface SettingsInput {
  /** Day and month on which the round about each half-year opens: "15.8.". */
  opensH1: string;
  opensH2: string;
  /** Working days to answer, of every yearly round. */
  workingDays: string;
  /** After which working days somebody who misses something is reminded: "5, 8". */
  reminderDays: string;
  onLastDay: boolean;
  mostReminders: string;
  /** Empty = never. */
  deputyDays: string;
  superiorDays: string;
  pulse: boolean;
  /** Day of the month, and working days to answer. */
  pulseDay: string;
  pulseWorkingDays: string;
}

export type SettingsField = keyof SettingsInput;
