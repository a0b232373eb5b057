/** What cards send back about reminders, escalation, personal wishes. Ids and words only; rights and state come from the store. */

export type ReminderAction = never;
