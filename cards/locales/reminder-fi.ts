/** What people read in Finnish about reminders, escalation, personal wishes. */

export const reminderFi = {} as const;
