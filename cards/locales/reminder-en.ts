/** What people read in English about reminders, escalation, personal wishes. */

import type { reminderFi } from './reminder-fi';

export const reminderEn: Record<keyof typeof reminderFi, string> = {};
