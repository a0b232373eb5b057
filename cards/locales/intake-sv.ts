/** What people read in Swedish about files dropped to the bot. */

import type { intakeFi } from './intake-fi';

export const intakeSv: Record<keyof typeof intakeFi, string> = {
  'intake.ready-heading': 'Kontrollera innan du tar i bruk',
  'intake.stopped-heading': 'Rätta innan du tar i bruk',
  'intake.incomplete-heading': 'Något saknas ännu',
  'intake.left-heading': 'Filerna togs inte i bruk',
  'intake.done-heading': 'Taget i bruk',
  'intake.files': 'Filer: {names}',
  'intake.summary':
    '{measures, plural, one {# åtgärd} other {# åtgärder}}, {goals, plural, one {# mål} other {# mål}}, {sectors, plural, one {# sektor} other {# sektorer}}, {roles, plural, one {# ansvarig funktion} other {# ansvariga funktioner}}.',
  'intake.changes': 'Det här ändras',
  'intake.no-changes': 'Ingenting ändras.',
  'intake.added': 'Nya åtgärder ({count})',
  'intake.removed': 'Åtgärder som försvinner ({count})',
  'intake.changed': 'Åtgärder som ändras ({count})',
  'intake.rolesAdded': 'Nya ansvariga funktioner ({count})',
  'intake.rolesRemoved': 'Ansvariga funktioner som försvinner ({count})',
  'intake.holdersChanged': 'Innehavare, ställföreträdare eller tid ändras ({count})',
  'intake.rolesChanged': 'Uppgifter om funktionen ändras ({count})',
  'intake.personsAdded': 'Nya personer ({count})',
  'intake.personsChanged': 'Personuppgifter ändras ({count})',
  'intake.findings': 'Iakttagelser ({count})',
  'intake.no-findings': 'Ingenting att anmärka på.',
  'intake.row': 'Rad {row}:',
  'intake.stop': 'Hindrar ibruktagandet',
  'intake.check': 'Kontrollera',
  'intake.note': 'För kännedom',
  'intake.nothing-yet':
    'Ingenting har ändrats ännu. Ibruktagandet skickar ingenting till någon; ändringarna syns genast på korten och nya åtgärder i nästa runda.',
  'intake.stopped': 'Rätta det som hindrar i filen och bifoga den på nytt i den här chatten. Ingenting har ändrats.',
  'intake.settings-missing':
    'Planen har inga inställningar ännu. Bifoga också inställningsfilen (plan.json) i den här chatten.',
  'intake.table-missing': 'Inställningarna gäller en ny plan. Bifoga också planens tabell i den här chatten.',
  'intake.which-plan': 'Det finns flera planer. Bifoga också tabellen för den plan som registret gäller.',
  'intake.take-in': 'Ta i bruk',
  'intake.leave': 'Ta inte i bruk',
  'intake.left': 'Den nuvarande planen och registret är oförändrade. Du kan bifoga filerna på nytt när som helst.',
  'intake.done-plan': '{plan}: version {version} är nu i bruk.',
  'intake.done-register': '{plan}: registret över ansvariga funktioner har uppdaterats.',
  'intake.done-nothing': '{plan}: filerna är desamma som förut, så ingenting ändrades.',
  'intake.nobody-told': 'Ingenting skickades till någon.',
  'plain.draft-gone':
    'De här filerna har redan behandlats eller är för gamla. Ingenting ändrades; bifoga filerna på nytt vid behov.',
};
