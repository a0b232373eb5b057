/** What people read in English about reminders, escalation, personal wishes. */

import type { reminderFi } from './reminder-fi';

export const reminderEn: Record<keyof typeof reminderFi, string> = {
  'reminder.heading':
    'Reminder: {count, plural, one {# measure waits} other {# measures wait}} for an answer, by {day}.',
};
