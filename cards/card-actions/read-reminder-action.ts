/** Reads what cards send back about reminders, escalation, personal wishes. */

import { z } from 'zod';
import type { ReminderAction } from '../../strategy/card-actions/reminder-action';
import type { Typed } from './typed';

const LONGEST_ID = 300;
/** Four characters for each of two thousand officials. */
const LONGEST_LIST = 8_000;

const id = z.string().min(1).max(LONGEST_ID);

const OURS = z.union([
  z.object({ verb: z.enum(['preview-reminder', 'show-escalation']), roundId: id }),
  z.object({ verb: z.literal('send-reminder'), roundId: id, seen: z.string().max(LONGEST_LIST) }),
  z.object({ verb: z.enum(['excuse', 'excuse-because']), questionId: id }),
]);

/**
 * @param ours our own part of what was sent
 * @param typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readReminderAction(ours: unknown, typed: Typed): ReminderAction | null {
  const read = OURS.safeParse(ours);
  if (!read.success) return null;
  const sent = read.data;
  switch (sent.verb) {
    case 'preview-reminder':
    case 'show-escalation':
      return { verb: sent.verb, roundId: sent.roundId };
    case 'send-reminder':
      return { verb: sent.verb, roundId: sent.roundId, seen: sent.seen };
    case 'excuse':
      return { verb: sent.verb, questionId: sent.questionId };
    case 'excuse-because':
      return { verb: sent.verb, questionId: sent.questionId, reason: typed('reason') };
  }
}
