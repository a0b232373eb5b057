/**
 * The year of a plan as dates: its next rounds with every day on which something goes out by itself, the pulse, and the
 * measures that have a season of their own. Reckoned by the rules that the jobs follow.
 */

import { groupedBy } from './grouped-by';
import type { LocalText } from './language';
import type { Audience, Plan, PlanSettings } from './plan';
import { pulseRoundsOf } from './pulse-rounds';
import { addReminderDays } from './reminder-days';
import { escalationRulesOf, reminderRulesOf } from './reminder-rules';
import type { Round } from './round';
import { digestMomentsOf, plannedRoundsOf } from './round-calendar';
import type { RoundScope } from './round-scope';

export interface ClockRound {
  name: string;
  /** `foreseen`: the plan's calendar has it, but it was not announced yet. */
  state: 'foreseen' | 'planned' | 'confirmed' | 'open';
  scope: RoundScope | null;
  /** Null for a round that a coordinator made, and after its announcement. */
  announceOn: string | null;
  opensOn: string;
  closesOn: string;
  reminderOns: string[];
  deputyOn: string | null;
  superiorOn: string | null;
  digests: { firstOn: string; lastOn: string } | null;
}

export interface YearClock {
  planId: string;
  planName: string;
  rounds: ClockRound[];
  /** Most reminders to one person in one round. */
  mostReminders: number;
  /** `nextOn`: when it opens next, if anything is not on track then; null after the last. */
  pulse: { day: number; workingDays: number; nextOn: string | null } | null;
  audiences: { label: LocalText; weekday: number; time: string }[];
  /** Months (1-12) and how many measures come back in them. */
  seasons: { months: number[]; measures: number }[];
}

const ROUNDS_SHOWN = 3;

/**
 * @param plan newest version
 * @param rounds all stored rounds of the plan
 * @param today calendar date in the plan's zone
 */
export function yearClockOf(plan: Plan, rounds: readonly Round[], today: string): YearClock {
  const { settings } = plan;
  const { mostInRound } = reminderRulesOf(settings);
  return {
    planId: plan.planId,
    planName: settings.name,
    rounds: [...storedRounds(settings, rounds, today), ...foreseenRounds(settings, rounds, today)]
      .sort((one, other) => one.opensOn.localeCompare(other.opensOn))
      .slice(0, ROUNDS_SHOWN),
    mostReminders: mostInRound,
    pulse: pulseOf(settings, rounds, today),
    audiences: settings.audiences.map(({ label, weekday, time }) => ({ label, weekday, time })),
    seasons: seasonsOf(plan),
  };
}

function pulseOf(settings: PlanSettings, rounds: readonly Round[], today: string): YearClock['pulse'] {
  if (!settings.pulse) return null;
  const { day, closesAfterWorkingDays: workingDays } = settings.pulse;
  const known = new Set(rounds.map(({ name }) => name));
  const next = pulseRoundsOf(settings, rounds).find(({ name, opensOn }) => opensOn >= today && !known.has(name));
  return { day, workingDays, nextOn: next?.opensOn ?? null };
}

function storedRounds(settings: PlanSettings, rounds: readonly Round[], today: string): ClockRound[] {
  return rounds
    .filter(({ state, closesOn }) => state === 'open' || (state === 'planned' && closesOn >= today))
    .map(({ name, state, scope, opensOn, closesOn, confirmedAt }) => ({
      name,
      state: state === 'open' ? 'open' : confirmedAt === null ? 'planned' : 'confirmed',
      scope: scope ?? null,
      announceOn: null,
      opensOn,
      closesOn,
      ...daysOf({ opensOn, closesOn }, settings),
    }));
}

function foreseenRounds(settings: PlanSettings, rounds: readonly Round[], today: string): ClockRound[] {
  const known = new Set(rounds.map(({ name }) => name));
  return plannedRoundsOf(settings)
    .filter(({ name, opensOn }) => !known.has(name) && opensOn >= today)
    .map(({ name, announceOn, opensOn, closesOn }) => ({
      name,
      state: 'foreseen',
      scope: null,
      announceOn,
      opensOn,
      closesOn,
      ...daysOf({ opensOn, closesOn }, settings),
    }));
}

function daysOf(
  days: Pick<Round, 'opensOn' | 'closesOn'>,
  settings: PlanSettings,
): Pick<ClockRound, 'reminderOns' | 'deputyOn' | 'superiorOn' | 'digests'> {
  const { opensOn, closesOn } = days;
  const { afterWorkingDays, onLastDay } = reminderRulesOf(settings);
  const { deputyAfterWorkingDays, superiorAfterWorkingDays } = escalationRulesOf(settings);
  const reminders = afterWorkingDays.map((after) => addReminderDays(opensOn, after)).filter((on) => on < closesOn);
  const told = (after: number | null) => {
    const on = after === null ? null : addReminderDays(opensOn, after);
    return on !== null && on <= closesOn ? on : null;
  };
  return {
    reminderOns: [...new Set([...reminders, ...(onLastDay ? [closesOn] : [])])].sort(),
    deputyOn: told(deputyAfterWorkingDays),
    superiorOn: told(superiorAfterWorkingDays),
    digests: digestDaysOf(days, settings.audiences, settings.zone),
  };
}

function digestDaysOf(
  days: Pick<Round, 'opensOn' | 'closesOn'>,
  audiences: readonly Audience[],
  zone: string,
): ClockRound['digests'] {
  const round = { ...days, openedAt: null, endedAt: null };
  const ons = audiences.flatMap((audience) => digestMomentsOf(round, audience, zone).map(({ dueOn }) => dueOn)).sort();
  const [firstOn] = ons;
  const lastOn = ons.at(-1);
  return firstOn !== undefined && lastOn !== undefined ? { firstOn, lastOn } : null;
}

function seasonsOf({ measures }: Plan): YearClock['seasons'] {
  const seasonal = measures.flatMap(({ schedule }) => (schedule.kind === 'seasonal' ? [schedule.months] : []));
  return [...groupedBy(seasonal, (months) => months.join(' ')).values()]
    .flatMap(([months, ...others]) => (months ? [{ months, measures: others.length + 1 }] : []))
    .sort((one, other) => (one.months[0] ?? 0) - (other.months[0] ?? 0));
}
