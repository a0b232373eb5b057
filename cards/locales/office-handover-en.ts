/** What people read in English about the hand-over sheet. */

import type { officeHandoverFi } from './office-handover-fi';

export const officeHandoverEn: Record<keyof typeof officeHandoverFi, string> = {
  'office.handover-summary': 'Hand-over sheet: {plan}',
  'office.handover-heading': 'Hand-over sheet for the coordinator',
  'office.handover-no-plan': 'No plan has been imported into Toteuma yet. Send it to me as a file.',
  'office.handover-welcome': 'You are now a coordinator. Here you see where things stand.',
  'office.handover-plan':
    '{plan}: {measures, plural, one {# measure} other {# measures}}, version {version}. Decision: {decision}. Period {from} – {until}.',
  'office.handover-next': 'What comes next',
  'office.next-announce': '{day}: the round ({round}) is announced to the coordinators',
  'office.next-open': '{day}: the round ({round}) opens, if it is confirmed',
  'office.next-close': '{day}: the round ({round}) closes',
  'office.next-digest': '{day}: weekly digest ({audience})',
  'office.next-none': 'No rounds are left in the period of the plan.',
  'office.handover-rounds': 'Open and coming rounds ({count})',
  'office.round-open-row': '{round}: open until {day}, answered {answered}/{asked}',
  'office.round-confirmed-row': '{round}: opens {day}, confirmed',
  'office.round-planned-row': '{round}: opens {day}, not confirmed yet',
  'office.handover-settings': 'Settings',
  'office.setting-language': 'The language of the plan is {language} and the time zone {zone}.',
  'office.setting-announce':
    'A round is announced {days, plural, one {# working day} other {# working days}} before. Nothing is sent without a confirmation.',
  'office.setting-round-first':
    'January to June is asked about from {opens}, for {days, plural, one {# working day} other {# working days}}.',
  'office.setting-round-second':
    'July to December is asked about from {opens}, for {days, plural, one {# working day} other {# working days}}.',
  'office.setting-pulse': 'A monthly round on day {day} of each month about measures that are not on track.',
  'office.setting-no-pulse': 'There is no monthly round.',
  'office.setting-reminders':
    'A reminder after {days} working days to those whose answer is missing; at most {most} in a round.',
  'office.setting-reminders-last':
    'A reminder after {days} working days and on the last day to those whose answer is missing; at most {most} in a round.',
  'office.setting-reminders-only-last': 'A reminder on the last day to those whose answer is missing.',
  'office.setting-no-reminders': 'No reminders are sent by themselves.',
  'office.setting-deputy':
    'The deputy is told of a missing answer after {days, plural, one {# working day} other {# working days}}.',
  'office.setting-superior':
    'The superior is told of a missing answer after {days, plural, one {# working day} other {# working days}}.',
  'office.setting-no-escalation': 'Neither deputy nor superior is told of a missing answer.',
  'office.handover-findings': 'Open findings of the plan ({count})',
  'office.finding-row': '{text} ({count})',
  'office.handover-disputes': 'Not theirs ({count})',
  'office.dispute-row': '{tunnus} – {official} ({role})',
  'office.handover-unreachable': 'Not reached ({count})',
  'office.unreachable-row': '{official}: {reason}',
  'office.handover-vacancies': 'Roles without a holder ({count})',
  'office.handover-channels': 'Channels ({count})',
  'office.handover-coordinators': 'Coordinators ({count})',
  'office.handover-data': 'Where the data is',
  'office.data-store':
    'All data is in the city’s own database; its address is in the administrator’s setting TOTEUMA_STORE. Backup: toteuma store backup.',
  'office.data-table': 'Write “export” to get the council’s table with Toteuma filled.',
  'office.handover-words': 'These words work',
  'office.words-row': '{words}',
  'office.word-status': 'status – the open round and whose answer is missing',
  'office.word-open': 'open – preview and confirm the coming round',
  'office.word-remind': 'remind – preview and send a reminder to those whose answer is missing',
  'office.word-hand-over': 'hand over – hand questions over to somebody else',
  'office.word-behalf': 'on behalf – write down an answer for somebody',
  'office.word-rounds': 'new round, extend, close, cancel – steer the rounds',
  'office.word-year': 'year clock – the settings of rounds and reminders',
  'office.word-digest': 'digest now, digest here, digest off – the weekly digests',
  'office.word-export': 'export – the table of the council',
  'office.word-office': 'roles, coordinators, channels, history – the register and the settings',
  'office.word-help': 'handover, help – this sheet and the help',
  'office.none': 'None.',
};
