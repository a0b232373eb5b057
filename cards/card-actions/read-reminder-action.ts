/** Reads what cards send back about reminders, escalation, personal wishes. */

import type { ReminderAction } from '../../strategy/card-actions/reminder-action';
import type { Typed } from './typed';

/**
 * @param _ours our own part of what was sent
 * @param _typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readReminderAction(_ours: unknown, _typed: Typed): ReminderAction | null {
  return null;
}
