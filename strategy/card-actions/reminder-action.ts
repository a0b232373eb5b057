/** What cards send back about reminders, escalation, personal wishes. Ids and words only; rights and state come from the store. */

export type ReminderAction =
  /** Whom a reminder by hand would reach, and whom not. */
  | { verb: 'preview-reminder'; roundId: string }
  /** Sends exactly the list that was seen: its fingerprint. */
  | { verb: 'send-reminder'; roundId: string; seen: string }
  /** What a superior or deputy was told of, as it is now. */
  | { verb: 'show-escalation'; roundId: string }
  /** Asks why a question need not be answered in this round. */
  | { verb: 'excuse'; questionId: string }
  | { verb: 'excuse-because'; questionId: string; reason: string };
