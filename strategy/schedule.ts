/**
 * When a measure is to be done, as a closed set of kinds. The plan's own words are kept beside it; what could not be
 * understood stays `unread` and is reported, never guessed.
 */

export type Schedule =
  /** No schedule in the plan: asked every round, never called late. */
  | { kind: 'none' }
  /** Goes on all the time: asked whether it goes as intended; never late, never done by a date. */
  | { kind: 'continuous' }
  /** Has an end. "2022" means by 2022-12-31. */
  | { kind: 'dated'; fromOn: string | null; untilOn: string }
  /** Begins at a date and has no end ("2022 alkaen"): from then on like a continuous one. */
  | { kind: 'from'; fromOn: string }
  /** Comes back every year in these months (1-12). */
  | { kind: 'seasonal'; months: number[] }
  /** Comes back so many times a year, no month given. */
  | { kind: 'periodic'; timesPerYear: number }
  | { kind: 'unread' };

/** True for a measure with a last day, which alone can be late. */
export function hasEnd(schedule: Schedule): schedule is Extract<Schedule, { kind: 'dated' }> {
  return schedule.kind === 'dated';
}

/** True for a state of affairs: continuous, recurring, or begun without an end. Product rule: never late, never done by a date. */
export function isContinuous(schedule: Schedule): boolean {
  return ['continuous', 'from', 'seasonal', 'periodic'].includes(schedule.kind);
}

/** True when the measure's last day is before the given calendar date. */
export function hasEnded(schedule: Schedule, on: string): boolean {
  return hasEnd(schedule) && schedule.untilOn < on;
}
