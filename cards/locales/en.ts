/** What people read in English. */

import { boardEn } from './board-en';
import type { Texts } from './fi';
import { handOverEn } from './hand-over-en';
import { helpEn } from './help-en';
import { intakeEn } from './intake-en';
import { leadershipEn } from './leadership-en';
import { officeEn } from './office-en';
import { reminderEn } from './reminder-en';
import { roundEn } from './round-en';
import { timelineEn } from './timeline-en';

export const en: Texts = {
  'round.first-half': 'January–June {year}',
  'round.second-half': 'July–December {year}',
  'round.extra': 'extra round {number}/{year}',
  'round.pulse': 'monthly round {month}',

  'ask.summary': 'Status request: {count, plural, one {# measure} other {# measures}}, please answer by {day}',
  'ask.heading': 'Status request {position}/{total}',
  'ask.why':
    '{coordinator} is asking how this measure is going, for the follow-up of the strategy ({round}). Please answer by {day}.',
  'ask.shown':
    'The status and realisation are shown in the leadership’s weekly digest and in the council’s table ({plan}).',
  'ask.saved': 'Saved at {time}: {tunnus}',
  'ask.disputed-now': 'Sent to the coordinator at {time}: {tunnus}',
  'ask.goal': 'Goal: ',
  'ask.objective': 'Objective: ',
  'ask.role': 'Responsible role: ',
  'ask.other-roles': '{count, plural, one {Other responsible role: } other {Other responsible roles: }}',
  'ask.indicator': 'Indicator: ',
  'ask.indicator-numbered': 'Indicator {number}: ',
  'ask.schedule': 'Schedule: ',
  'ask.closing': 'This measure was due by {day}. Please say whether it was done.',
  'ask.closing-no-day': 'The time for this measure has ended. Please say whether it was done.',
  'ask.previous': 'Previous answer {day}: {status}.',
  'ask.previous-imported': 'Realisation in the earlier table: {words}',
  'ask.previous-none': 'No previous answer.',
  'ask.current': 'You answered this on {day} at {time}. You can correct it.',
  'ask.current-by-role':
    '{role} answered this on {day} at {time} for all responsible roles. You can correct the answer.',
  'ask.current-on-behalf': 'This was answered on your behalf on {day} at {time}. You can correct it.',

  'field.status': 'Status',
  'field.reason': 'Reason, if it cannot be assessed',
  'field.realisation': 'Realisation in words',
  'field.realisation-when': 'Realisation in words – needed if you choose: {statuses}',
  'field.value': 'Value',
  'field.value-numbered': 'Value of indicator {number}',
  'field.value-on': 'Date of the value',
  'field.value-on-numbered': 'Date of the value of indicator {number}',
  'field.success': 'A success worth telling',
  'field.obstacle': 'Obstacle or risk',
  'field.need': 'Decision or support needed',
  'field.need-from': 'From whom it is needed',
  'field.next-step': 'Next step',
  'field.next-step-on': 'Date of the next step',
  'field.link': 'Link to more information',
  'field.publishable': 'Communications',
  'field.publishable-title': 'May be used in communications',
  'field.words': 'Whose measure is it, or why is it not yours?',
  'field.jump': 'Another measure',
  'field.later': 'When will you come back to this?',
  'field.correct': 'Answer to correct',
  'field.language': 'Language of the digest',
  'field.audience': 'Weekly digest',
  'hint.value': 'e.g. 12.5',
  'hint.date': 'yyyy-mm-dd',
  'hint.choose': 'Choose',
  'hint.no-reason': 'Not chosen',

  'more.table':
    'Indicator values and their dates are shown in the council’s table. Leave empty if there is no new data.',
  'more.inside': 'Only leadership and the coordinator see the following.',

  'button.save': 'Save and next',
  'button.no-change': 'No change',
  'button.more-statuses': 'Other statuses',
  'button.more-fields': 'More details',
  'button.not-mine': 'Not mine',
  'button.later': 'Later',
  'button.jump': 'Go',
  'button.correct': 'Correct',
  'button.answer-now': 'Answer now',
  'button.send': 'Send to the coordinator',
  'button.back': 'Back',
  'button.save-correction': 'Save mine as a correction',
  'button.keep-saved': 'Keep the saved answer',
  'button.open-ask': 'Open the status request',
  'button.confirm-round': 'Confirm the round',
  'button.connect-channel': 'Send the weekly digest to the channel',
  'button.decline-channel': 'Not to this channel',
  'button.show-rest': 'Show the rest',
  'button.totals': 'Goals and sectors',

  'jump.open': '{tunnus}: {measure}',
  'jump.answered': '{tunnus}: {measure} (answered)',
  'later.tomorrow': 'Tomorrow at {time}',
  'later.next-working-day': 'Next working day, {day} at {time}',
  'later.monday': 'Monday {day} at {time}',
  'later.after-monday': 'Next week, {day} at {time}',
  'later.last-day': 'The last day, {day} at {time}',

  'problem.heading': 'The answer is not saved yet. What you wrote is kept here.',
  'problem.status-missing': 'Choose a status.',
  'problem.reason-missing': 'Choose why it cannot be assessed.',
  'problem.words-missing': 'Describe the realisation: this status needs a short explanation.',
  'problem.text-too-long':
    '{field}: the text is too long. Shorten it to at most {limit, plural, one {# character} other {# characters}}.',
  'problem.text-cut': '{field}: the text was so long that its end did not fit into this card.',
  'problem.value-not-a-number': '{field}: write a number, for example 12.5.',
  'problem.date-not-a-date': '{field}: choose a date from the calendar.',
  'problem.date-in-future': '{field}: the date is in the future. Choose today or an earlier date.',
  'problem.link-not-https': 'Link to more information: the address must begin with https://.',
  'problem.words-to-coordinator': 'Please write a few words to the coordinator.',
  'problem.words-too-long':
    'The text is too long. Shorten it to at most {limit, plural, one {# character} other {# characters}}.',
  'problem.unsaved': 'Save the answer. To go on without saving, press the same button again.',

  'not-mine.summary': 'Not mine: tell the coordinator',
  'not-mine.heading': 'Not mine',
  'not-mine.what': 'The measure leaves your status request, and the coordinator finds out whose it is.',
  'not-mine.asked': 'This goes to {coordinator}.',

  'postponed.heading': 'The status request comes back on {day} at {time}',
  'postponed.left':
    '{count, plural, one {# measure is waiting for an answer.} other {# measures are waiting for an answer.}} Answer by {day}.',

  'conflict.summary': 'An answer was already saved on another device',
  'conflict.heading': 'Another answer is already saved here',
  'conflict.what': 'Saved on {day} at {time}: {status}.',
  'conflict.yours': 'Your own answer is below. It is not saved yet.',
  'not-saved.heading': 'The answer could not be saved',
  'not-saved.what': 'Your text is kept here. Please try again in a moment.',
  'moved.summary': 'The status request has moved to a newer message',
  'moved.what': 'Please answer in the newest status request, further down in this chat.',

  'receipt.summary': 'Thank you, your answers are saved',
  'receipt.heading': 'Thank you! Your answers are saved.',
  'receipt.heading-none': 'Thank you! You have no open questions.',
  'receipt.correct-until': 'You can correct your answers until {day}.',
  'receipt.row-saved': '{measure} – {status} ({day})',
  'receipt.row-none': '{measure} – no answer yet',
  'receipt.row-passed-on': '{measure} – passed on to the coordinator',

  'ended.heading': 'The follow-up round has ended',
  'ended.heading-cancelled': 'The follow-up round has been cancelled',
  'ended.what': 'Answers ({round}) are no longer saved. For more information, contact {coordinator}.',
  'ended.saved': 'Your saved answers',
  'ended.late': 'This answer came after the round had ended and was not saved. You can send it to the coordinator.',
  'ended.kept': 'What you wrote is kept here.',
  'ended.sent': 'Your answer has been sent to the coordinator.',

  'channel-picker.heading': 'Which weekly digest should come to this channel?',

  quoted: '“{words}”',
  'more.rows': '{count, plural, one {and # more} other {and # more}}',

  'rounds.asked': 'A follow-up round is open ({round}), and you are asked in it. Please answer by {day}.',
  'rounds.not-asked': 'A follow-up round is open ({round}), but you are not asked in it.',
  'rounds.open': 'A follow-up round is open ({round}). It ends on {day}.',
  'rounds.next': 'The next follow-up round begins on {day}.',

  'welcome.summary': 'Toteuma asks how your measures are going',
  'welcome.heading': 'Hello, I am Toteuma',
  'welcome.why': '{coordinator} uses Toteuma to ask how the measures that you answer for are going ({plan}).',
  'welcome.how': 'You get one status request in each follow-up round. Answering takes a few taps per measure.',
  'welcome.kept': 'We keep your name, work e-mail, Teams id, language and the roles you hold.',
  'welcome.seen':
    'Leadership and the coordinator see your answers. The status and realisation are also shown in the council’s table.',
  'welcome.words': 'Write “my” to see your measures. Write “help” to get help.',
  'welcome.stranger': 'No measures are recorded for you, so Toteuma asks you nothing.',
  'welcome.stranger-ask': 'If you should have measures, please contact {coordinator}.',
  'welcome.stranger-kept': 'Toteuma keeps data only about people in the register of responsible roles.',
  'welcome.coordinator-summary': 'Toteuma tells you about the follow-up rounds',
  'welcome.coordinator': 'You are a coordinator: {plan}.',
  'welcome.coordinator-no-plan': 'You are a coordinator. No plan has been imported into Toteuma yet.',
  'welcome.coordinator-asked': 'You are also asked how your own measures are going.',
  'welcome.coordinator-how':
    'Before each follow-up round you get the list of recipients and gaps. Nothing is sent before a coordinator has confirmed the round.',
  'welcome.coordinator-words':
    'Write “status” to see the state of the round and what you can do. Write “help” to see every word that I understand.',

  'mine.summary': 'My measures and their status',
  'mine.heading': 'My measures',
  'mine.none': 'No measures are recorded for you.',
  'mine.contact': 'If something is missing or wrong, please contact {coordinator}.',
  'mine.on-behalf': 'recorded on your behalf',
  'mine.row': '{measure} – {status} ({day})',
  'mine.open':
    'Follow-up round ({round}): {open, plural, =0 {every question is answered.} one {# answer is missing.} other {# answers are missing.}} The round ends on {day}.',
  'mine.no-round': 'There is no open follow-up round now.',
  'mine.next': 'There is no open follow-up round now. The next one begins on {day}.',

  'plain.words-that-work': 'I did not understand that. Write “my” to see your measures, or “help” to get help.',
  'plain.not-yours': 'This status request is addressed to somebody else. Nothing was saved.',
  'plain.coordinators-only': 'Only a coordinator can do this. Nothing was changed.',
  'plain.failed': 'Something went wrong. Please try again in a moment.',
  'plain.nothing-to-ask': 'You have no open questions now.',
  'plain.too-late-to-postpone': 'The status request cannot come back before the round ends. Please answer now.',
  'plain.not-saved': 'This could not be saved. What you typed is kept on the card. Please try again in a moment.',
  'plain.no-plan-yet': 'No plan has been imported into Toteuma yet, so there is no digest to send.',
  'plain.only-in-a-channel': 'Write this in the channel that the digest should go to: “@Toteuma digest here”.',
  'plain.personal-only': 'Write “my” to me in a personal chat, and you will see your measures there.',
  'plain.not-in-register':
    'No measures are recorded for you. If you should have some, please contact the strategy coordinator.',
  'plain.round-confirmed': 'The round is confirmed ({round}). It begins on {day}, and the status requests go out then.',
  'plain.round-not-planned':
    'The round can no longer be confirmed ({round}): it has begun, ended or been cancelled already.',
  'plain.channel-connected': '{audience} ({plan}): from now on the weekly digest is sent to the channel {channel}.',
  'plain.channel-connected-here': '{audience} ({plan}): from now on the weekly digest is sent to this channel.',
  'plain.channel-connected-already': 'The weekly digest is already sent to the channel {channel}. Nothing was changed.',
  'plain.channel-declined':
    'The weekly digest is not sent to the channel {channel}. If you want it in some channel, write “@Toteuma digest here” there.',
  'plain.channel-unknown': 'The channel cannot be found any more. Nothing was changed.',

  ...leadershipEn,
  ...roundEn,
  ...reminderEn,
  ...boardEn,
  ...handOverEn,
  ...officeEn,
  ...intakeEn,
  ...helpEn,
  ...timelineEn,
};
