/** What people read in English about files dropped to the bot. */

import type { intakeFi } from './intake-fi';

export const intakeEn: Record<keyof typeof intakeFi, string> = {
  'intake.ready-heading': 'Check before taking into use',
  'intake.stopped-heading': 'Correct before taking into use',
  'intake.incomplete-heading': 'Something is still missing',
  'intake.left-heading': 'The files were not taken into use',
  'intake.done-heading': 'Taken into use',
  'intake.files': 'Files: {names}',
  'intake.summary':
    '{measures, plural, one {# measure} other {# measures}}, {goals, plural, one {# goal} other {# goals}}, {sectors, plural, one {# sector} other {# sectors}}, {roles, plural, one {# responsible role} other {# responsible roles}}.',
  'intake.changes': 'What changes',
  'intake.no-changes': 'Nothing changes.',
  'intake.added': 'New measures ({count})',
  'intake.removed': 'Measures that go ({count})',
  'intake.changed': 'Measures that change ({count})',
  'intake.rolesAdded': 'New responsible roles ({count})',
  'intake.rolesRemoved': 'Responsible roles that go ({count})',
  'intake.holdersChanged': 'Another holder, deputy or time ({count})',
  'intake.rolesChanged': 'Details of the role change ({count})',
  'intake.personsAdded': 'New persons ({count})',
  'intake.personsChanged': 'Details of a person change ({count})',
  'intake.findings': 'Findings ({count})',
  'intake.no-findings': 'There is nothing to remark on.',
  'intake.row': 'Row {row}:',
  'intake.stop': 'Stops the import',
  'intake.check': 'Check',
  'intake.note': 'For information',
  'intake.nothing-yet':
    'Nothing has been changed yet. Taking this into use sends nothing to anybody; changes show on the cards at once, new measures in the next round.',
  'intake.stopped': 'Correct what stops it in the file and drop it into this chat again. Nothing has been changed.',
  'intake.settings-missing': 'This plan has no settings yet. Drop its settings file (plan.json) into this chat too.',
  'intake.table-missing': 'The settings are those of a new plan. Drop the table of the plan into this chat too.',
  'intake.which-plan':
    'There are several plans. Drop the table of the plan that the register is about into this chat too.',
  'intake.take-in': 'Take into use',
  'intake.leave': 'Leave it',
  'intake.left': 'The present plan and register stay as they are. You can drop the files again at any time.',
  'intake.done-plan': '{plan}: version {version} is now in use.',
  'intake.done-register': '{plan}: the register of responsible roles has been updated.',
  'intake.done-nothing': '{plan}: the files are the same as before, so nothing has changed.',
  'intake.nobody-told': 'Nothing was sent to anybody.',
  'plain.draft-gone':
    'These files have been dealt with already or are too old. Nothing was changed; drop the files again if needed.',
};
