/** What people read in English about reminders, escalation, personal wishes. */

import type { reminderFi } from './reminder-fi';

export const reminderEn: Record<keyof typeof reminderFi, string> = {
  'reminder.heading':
    'Reminder: {count, plural, one {# measure waits} other {# measures wait}} for an answer, by {day}.',
  'reminder.rule-both':
    'If there is no answer {deputy, plural, one {# working day} other {# working days}} after the status request, the deputy is told, and after {superior, plural, one {# working day} other {# working days}} the superior.',
  'reminder.rule-deputy':
    'If there is no answer {deputy, plural, one {# working day} other {# working days}} after the status request, the deputy is told.',
  'reminder.rule-superior':
    'If there is no answer {superior, plural, one {# working day} other {# working days}} after the status request, the superior is told.',
  'reminder.who': '{role} ({official})',
  'reminder.row': '{missing, plural, one {# answer missing} other {# answers missing}}',
  'reminder.preview-heading': 'Reminder to those with no answer yet',
  'reminder.preview-summary':
    '{count, plural, =0 {Nobody can be reminded now} one {# person would get a reminder} other {# people would get a reminder}}',
  'reminder.goes-now': 'The reminder leaves as soon as you press “Send the reminder”.',
  'reminder.goes-later': 'These are not office hours. The reminder leaves on {day} at {time}.',
  'reminder.nobody': 'There is nobody to remind now. Nothing is sent.',
  'reminder.sent': 'The reminder is being sent: {count, plural, one {# person} other {# people}}.',
  'reminder.sent-later': 'The reminder leaves on {day} at {time}: {count, plural, one {# person} other {# people}}.',
  'reminder.changed': 'The list has changed since you looked at it. Nothing has been sent.',
  'reminder.changed-gone': 'No longer in it: {names}',
  'reminder.changed-added': 'New in it: {names}',
  'reminder.reminded': 'Reminded ({count})',
  'reminder.not-reminded': 'Not reminded ({count})',
  'reminder.group': '{reason}: {names}',
  'reminder.group-counted': '{reason}: {count}',
  'reminder.because-answered': 'has answered everything',
  'reminder.because-excused': 'no answer is needed in this round',
  'reminder.because-disputed': 'the question is with the coordinator',
  'reminder.because-not-reached': 'the status request has not arrived',
  'reminder.because-absent': 'is away',
  'reminder.because-answered-just-now': 'has answered something just now',
  'reminder.because-asked-to-come-back': 'has chosen “Later”',
  'reminder.because-capped-round': 'has had all the reminders of the round',
  'reminder.because-capped-day':
    'has had a message today or gets one soon; you can remind them on the next working day',
  'reminder.button-send': 'Send the reminder',
  'reminder.button-preview': 'See who would be reminded',
  'reminder.no-round': 'No follow-up round is open now, so nobody can be reminded.',
  'reminder.wish-weekday':
    'From now on your reminders come {weekday}. The one on a round’s last day may come on another day. To undo this, write “remind any day”.',
  'reminder.wish-any-day':
    'Your reminders may now come on any working day. If you want them on one day, write for example “remind on Mondays”.',
  'reminder.wish-less':
    'From now on you get fewer reminders: only the last one before a round ends and one on its last day. To undo this, write “more often”.',
  'reminder.wish-more': 'You now get all reminders, at most one a day. If you want fewer, write “less often”.',
  'reminder.wish-language':
    'From now on I write to you in English. You can change the language by writing “in Finnish” or “in Swedish”.',
  'reminder.wish-unknown':
    'I did not understand this. You can write for example “remind on Mondays”, “less often” or “in Finnish”.',
  'reminder.personal-only': 'Write this to me in a chat of our own.',
  'reminder.weekday-1': 'on Mondays',
  'reminder.weekday-2': 'on Tuesdays',
  'reminder.weekday-3': 'on Wednesdays',
  'reminder.weekday-4': 'on Thursdays',
  'reminder.weekday-5': 'on Fridays',
  'reminder.escalation-heading': 'No answer yet in the follow-up round',
  'reminder.escalation-summary':
    '{count, plural, one {# answer is missing} other {# answers are missing}}, the round ends on {day}',
  'reminder.escalation-superior':
    'You are told this as the superior. The round ends on {day}. You can answer on behalf, hand the question over, or note that no answer is needed.',
  'reminder.escalation-deputy': 'You are told this as the deputy. The round ends on {day}. You can answer on behalf.',
  'reminder.escalation-none': 'Nothing waits for an answer any more. Thank you!',
  'reminder.escalation-over': 'The follow-up round has ended and takes no more answers.',
  'reminder.escalation-moved': 'The answers that are missing are on a newer card further down in this chat.',
  'reminder.escalation-done':
    'So far answered {answered}, no answer needed {excused}, with the coordinator {disputed}.',
  'reminder.button-answer-for': 'Answer on behalf',
  'reminder.button-hand-over': 'Hand over',
  'reminder.button-excuse': 'No answer needed',
  'reminder.button-excuse-save': 'Save the reason',
  'reminder.excuse-heading': 'No answer is needed in this round',
  'reminder.excuse-what':
    'The question leaves the official’s status request. It counts neither as answered nor as missing. The coordinator sees the reason.',
  'reminder.field-reason': 'Why is no answer needed?',
  'reminder.reason-missing': 'Write the reason in a few words.',
  'reminder.excused-now': 'Noted that no answer is needed: {tunnus}',
  'reminder.not-excused-answered': 'The question has been answered already. Nothing was changed.',
  'reminder.not-excused-round-over': 'The follow-up round is not open any more. Nothing was changed.',
  'reminder.not-excused-excused': 'It has been noted already that no answer is needed.',
  'reminder.not-excused-disputed': 'The question is with the coordinator. Nothing was changed.',
  'reminder.receipt-row-excused': '{measure} – no answer is needed in this round',
  'reminder.no-superior-heading': 'No answer yet, and no superior could be told',
  'reminder.no-superior-summary':
    '{count, plural, one {# answer is missing} other {# answers are missing}}, and no superior could be told',
  'reminder.no-superior':
    'The round ({round}) ends on {day}. These roles have no superior who could be told, so you need to see to it.',
  'reminder.no-superior-rows': 'No answer yet ({count})',
  'reminder.excused-heading': 'No answer is needed in this round',
  'reminder.excused-summary': 'No answer is needed: {tunnus}',
  'reminder.excused': 'Asked: {who}. This was decided by {by}.',
  'reminder.excused-reason': 'Reason: {reason}',
  'reminder.excused-counts': 'The question counts neither as answered nor as missing.',
};
