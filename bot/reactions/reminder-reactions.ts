/** What is done about clicks that concern reminders, escalation, personal wishes. */

import type { ReminderAction } from '../../strategy/card-actions/reminder-action';
import type { ReactionsTo } from './reactions-to';

export const reminderReactions: ReactionsTo<ReminderAction> = {};
