/** What people read in Swedish about reminders, escalation, personal wishes. */

import type { reminderFi } from './reminder-fi';

export const reminderSv: Record<keyof typeof reminderFi, string> = {};
