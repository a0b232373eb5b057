/** What people read in Swedish about reminders, escalation, personal wishes. */

import type { reminderFi } from './reminder-fi';

export const reminderSv: Record<keyof typeof reminderFi, string> = {
  'reminder.heading':
    'Påminnelse: {count, plural, one {# åtgärd väntar} other {# åtgärder väntar}} på svar, senast {day}.',
};
