/** What is done about clicks that concern reminders, escalation, personal wishes. */

import type { ReminderAction } from '../../strategy/card-actions/reminder-action';
import { forCoordinators } from './for-coordinators';
import { onEscalationShown, onExcused } from './on-excused';
import { onReminderPreviewed } from './on-reminder-previewed';
import { onReminderSent } from './on-reminder-sent';
import type { ReactionsTo } from './reactions-to';

export const reminderReactions: ReactionsTo<ReminderAction> = {
  'preview-reminder': forCoordinators(onReminderPreviewed),
  'send-reminder': forCoordinators(onReminderSent),
  'show-escalation': onEscalationShown,
  excuse: onExcused,
  'excuse-because': onExcused,
};
