/** Findings in English, for the coordinator. */

import type { FindingTexts } from './finding-texts-fi';

export const FINDING_TEXTS_EN: FindingTexts = {
  'no-measure': {
    text: 'The row has no measure, so nothing is asked about it.',
    fix: 'Write the measure, or leave the row as it is when the objective has none.',
  },
  'no-role': {
    text: 'The measure has no responsible role, so nobody is asked.',
    fix: 'Write a role that is in the register into the responsible column.',
  },
  'no-role/no-role-found': {
    text: 'The words “{cell}” name no role of the register, so nobody is asked about the measure.',
    fix: 'Add the role to the register, or the words to the spellings of a role.',
  },
  'lead-assumed': {
    text: 'There are several responsible roles. The question goes to the first named: {role}.',
    fix: 'If somebody else has the lead, write their role into the lead column.',
  },
  'several-roles': {
    text: 'The row has {count} responsible roles and no rule: {roles}.',
    fix: 'Write “lead”, “each” or “any” into the rule column.',
  },
  'unknown-role': {
    text: 'The role “{words}” is not in the register.',
    fix: 'Add it to the register or to the spellings of a role, or correct the cell.',
  },
  'unknown-role/other-words': {
    text: 'The responsible cell has words besides the roles of the register: “{words}”.',
    fix: 'They stay in the table. If they mean a role, add it to the register.',
  },
  'unknown-role/other-sector': {
    text: 'The role “{words}” is in the register only for the sector {sector}.',
    fix: 'Empty the sector of that role in the register if it is the same everywhere, or add the role to this sector.',
  },
  'role-spelling': {
    text: '“{words}” was read as the role {role} by the spellings in the register.',
    fix: 'Check that the role is right; nothing else is needed.',
  },
  'no-holder': {
    text: 'The responsible role {role} has no holder or answering member, so it cannot be asked.',
    fix: 'Enter the holder in the register, for a group the answering member.',
  },
  'no-address': {
    text: 'The holder of {role} has neither an e-mail nor an Entra id, so the question cannot be sent.',
    fix: 'Add an e-mail or an Entra id to the register.',
  },
  'no-schedule': {
    text: 'The measure has no schedule: it is asked in every round, and Toteuma never calls it late.',
    fix: 'Write a schedule if one has been decided.',
  },
  'schedule-unread': {
    text: 'The schedule “{words}” was not understood, so Toteuma does not call the measure late.',
    fix: 'Write the schedule for example as 2022–2023, continuous or 31.12.2024.',
  },
  'no-indicator': {
    text: 'The measure has no indicator, so only status and realisation are asked.',
    fix: 'Write an indicator if one has been decided.',
  },
  'no-id': {
    text: 'The row has no id, so the measure would not be recognised in the next import.',
    fix: 'Assign ids with plan check --assign-ids and import the table it writes.',
  },
  'duplicate-id': {
    text: 'The id {tunnus} is already on row {other}.',
    fix: 'Give one of the rows an id of its own.',
  },
  'duplicate-measure': {
    text: 'The same measure with the same goal and sector is already on row {other}, so it is asked twice.',
    fix: 'Remove one of the rows if they mean the same.',
  },
  'blank-objective': {
    text: 'The measure has no objective, so the status request shows only the goal.',
    fix: 'Write the objective that the measure belongs to.',
  },
  'alignment-unknown': {
    text: 'According to the note the alignment of the row was inferred: objective, measure, role and indicator may not belong together.',
    fix: 'Compare the row with the original decision and take the word “alignment” out of the note when it is checked.',
  },
  'sector-ended': {
    text: 'The sector {sector} ended on {date}{reason}, so nothing is asked about the measure.',
    fix: 'Nothing need be done if that is right; otherwise correct the sector in the settings.',
  },
  'html-in-cell': {
    text: 'A cell of the column {column} has HTML marks: “{words}”.',
    fix: 'Remove the marks; they would be seen as such in the status request.',
  },
  'formula-in-cell': {
    text: 'A cell of the column {column} begins like a formula: “{words}”. It is read as text.',
    fix: 'Check that the cell has the text that was meant.',
  },
  'bad-row': { text: 'The row cannot be read.', fix: 'Correct the row in the table.' },
  'bad-row/more-cells': {
    text: 'The row has {cells} cells but there are {columns} columns.',
    fix: 'Put quotation marks around the cell that has a separator in it, or remove the extra cell.',
  },
  'bad-row/fewer-cells': {
    text: 'The row has {cells} cells but there are {columns} columns; the missing ones were read as empty.',
    fix: 'Check that the cells stand in the right columns.',
  },
  'bad-row/quote-not-closed': {
    text: 'A quotation mark begins on the row and does not end, so the rest of the table was read into one cell.',
    fix: 'Close the quotation mark or remove it.',
  },
  'bad-row/control-characters': {
    text: 'The row has control characters that cannot be shown.',
    fix: 'Write the cell again without them.',
  },
  'bad-row/id-too-long': {
    text: 'The row’s id is too long; it has room for {most} characters, of which a space, a slash and a full stop take three each.',
    fix: 'Give the row a shorter id, such as ELI-YMP-01.',
  },
  'bad-row/no-goal': { text: 'The row has no goal.', fix: 'Write the goal on every row.' },
  'bad-row/unknown-goal': {
    text: 'The goal “{words}” is not in the settings.',
    fix: 'Correct the name of the goal or add it to the settings.',
  },
  'bad-row/no-sector': { text: 'The row has no sector.', fix: 'Write the sector on every row.' },
  'bad-row/unknown-sector': {
    text: 'The sector “{words}” is not in the settings.',
    fix: 'Correct the name of the sector or add it to the settings.',
  },
  'bad-row/unknown-rule': {
    text: 'The rule “{words}” is not known, so the lead is asked.',
    fix: 'Write “lead”, “each” or “any”.',
  },
  'bad-row/no-role-name': {
    text: 'The row of the register has no role.',
    fix: 'Write the role or remove the row.',
  },
  'bad-row/unknown-kind': {
    text: 'The kind “{words}” is not known, so the role was read as a post.',
    fix: 'Write post, group, unit or project.',
  },
  'bad-row/unknown-language': {
    text: 'The language “{words}” is not known, so no language was set.',
    fix: 'Write fi, sv or en.',
  },
  'bad-row/not-a-date': {
    text: '“{words}” in the column {column} is not a date.',
    fix: 'Write the date as 31.12.2022 or 2022-12-31.',
  },
  'bad-row/dates-reversed': {
    text: 'The end date {until} is before the start date {from}.',
    fix: 'Correct the columns for beginning and end.',
  },
  'bad-row/not-an-email': {
    text: '“{words}” in the column {column} is not an e-mail address.',
    fix: 'Write one address, for example name@city.fi.',
  },
  'bad-row/overlapping-holders': {
    text: 'The role {role} has two holders at the same time; the other is on row {other}.',
    fix: 'Limit the times of the holders by the dates of beginning and end.',
  },
  'bad-row/unknown-superior': {
    text: 'The superior role “{words}” is not in the register.',
    fix: 'Add the role to the register or correct its name.',
  },
  'bad-row/unknown-collective': {
    text: 'The answering member “{words}” refers to a role that is not in the register.',
    fix: 'Write after “each:” the name of the role as it stands in the register.',
  },
  'bad-row/answering-member': {
    text: 'The group {role} has several answering members, so nobody answers for it.',
    fix: 'Write one address, or “each: role” if every one of them must answer.',
  },
  'unknown-column': {
    text: 'The column “{column}” is not known: it stays in the table but is not read.',
    fix: 'Rename the column if Toteuma should read it.',
  },
  'unknown-column/missing': {
    text: 'The column {column} is missing from the table.',
    fix: 'Add the column or correct its name in the header row.',
  },
  'unknown-column/twice': {
    text: 'The column “{column}” is in the table twice; only the first is read.',
    fix: 'Remove one of the columns or rename it.',
  },
};
