/** What people read in Finnish about reminders, escalation, personal wishes. */

export const reminderFi = {
  'reminder.heading':
    'Muistutus: {count, plural, one {# toimenpide odottaa} other {# toimenpidettä odottaa}} vastausta, viimeistään {day}.',
} as const;
