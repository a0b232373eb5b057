/**
 * When those who miss something are reminded, and when somebody else is told: the plan's own rules, or the product's where
 * the plan's settings name none.
 */

import type { EscalationRules, PlanSettings, ReminderRules } from './plan';

const REMINDERS: ReminderRules = { afterWorkingDays: [5, 8], onLastDay: true, mostInRound: 3 };
const ESCALATION: EscalationRules = { deputyAfterWorkingDays: 10, superiorAfterWorkingDays: 12 };

/** Days count from the day the ask was sent. */
export function reminderRulesOf({ reminders }: Pick<PlanSettings, 'reminders'>): ReminderRules {
  return reminders ?? REMINDERS;
}

/** A level that is null is never told. */
export function escalationRulesOf({ escalation }: Pick<PlanSettings, 'escalation'>): EscalationRules {
  return escalation ?? ESCALATION;
}
