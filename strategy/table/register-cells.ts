/** Reads the single cells of a register row. What cannot be understood is told in `findings` and read as nothing. */

import { calendarDateOf } from '../calendar-date';
import type { RoleKind } from '../role';
import type { RegisterColumn } from './column-names';
import { type Finding, findingOf } from './finding';
import { foldWords } from './fold-words';

const EMAIL = /^[^\s@|,;]+@[^\s@|,;]+\.[^\s@|,;]+$/;

const KINDS: Record<RoleKind, string[]> = {
  post: ['virka', 'toimi', 'tjänst', 'post'],
  group: ['ryhmä', 'grupp', 'group'],
  unit: ['yksikkö', 'enhet', 'unit'],
  project: ['hanke', 'projekti', 'projekt', 'project'],
};

export type Cell = (column: RegisterColumn) => string;

export interface RegisterRow {
  line: number;
  cell: Cell;
}

/** The role's name and its spellings. */
export function namesIn(cell: Cell): string[] {
  return [cell('role'), ...listIn(cell('spellings'))];
}

/** The words of a cell that holds several, separated by "|", ";" or line breaks. */
export function listIn(text: string): string[] {
  return text
    .split(/[|;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The kind of role; a blank cell is a post, null is a word that is not known. */
export function kindOf(words: string): RoleKind | null {
  if (words === '') return 'post';
  const folded = foldWords(words);
  return (['post', 'group', 'unit', 'project'] as const).find((kind) => KINDS[kind].includes(folded)) ?? null;
}

const COLUMN_LABELS = { email: 'Sähköposti', deputy: 'Sijainen', answering: 'Vastaaja' } as const;

/** The address in lower case; null when the cell is blank or no address. `role` is named when a group has several. */
export function emailIn(
  line: number,
  cell: Cell,
  column: keyof typeof COLUMN_LABELS,
  findings: Finding[],
  role: string,
): string | null {
  const words = cell(column);
  if (words === '') return null;
  if (EMAIL.test(words)) return words.toLowerCase();
  const several = column === 'answering' && listIn(words).length > 1;
  findings.push(
    several
      ? findingOf(line, 'check', 'bad-row', { role }, 'answering-member')
      : findingOf(line, 'check', 'bad-row', { column: COLUMN_LABELS[column], words }, 'not-an-email'),
  );
  return null;
}

/** First and last day, null for an open end; null altogether when a day is not understood or they are the wrong way round. */
export function tenureIn(
  line: number,
  cell: Cell,
  findings: Finding[],
): { fromOn: string | null; untilOn: string | null } | null {
  const fromOn = dateIn(cell('fromOn'));
  const untilOn = dateIn(cell('untilOn'));
  if (fromOn === undefined || untilOn === undefined) {
    const words = {
      column: fromOn === undefined ? 'Alkaen' : 'Päättyen',
      words: cell(fromOn === undefined ? 'fromOn' : 'untilOn'),
    };
    findings.push(findingOf(line, 'check', 'bad-row', words, 'not-a-date'));
    return null;
  }
  if (fromOn !== null && untilOn !== null && fromOn > untilOn) {
    findings.push(
      findingOf(line, 'check', 'bad-row', { from: cell('fromOn'), until: cell('untilOn') }, 'dates-reversed'),
    );
    return null;
  }
  return { fromOn, untilOn };
}

/** Null when blank, undefined when it is no date. */
function dateIn(words: string): string | null | undefined {
  return words === '' ? null : (calendarDateOf(words) ?? undefined);
}
