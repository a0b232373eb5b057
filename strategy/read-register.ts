/**
 * Reads the register table: which roles there are, how the plan spells them, who holds each and when, who stands in, and
 * which member answers for a group. Persons are told apart by e-mail; several rows of one role are its tenures.
 */

import { checkCells } from './check-cells';
import { type RegisterColumn, registerColumnsOf } from './column-names';
import { type Finding, findingOf } from './finding';
import { foldWords } from './fold-words';
import { LANGUAGES, type Language } from './language';
import type { RoleKind } from './role';
import type { Sheet } from './sheet';

/** A person of the register, before they have an id of ours. */
export interface PersonDraft {
  /** E-mail, else Entra id, else name: what other rows mean them by. */
  key: string;
  name: string;
  /** Lower case. */
  email: string | null;
  /** Lower case. */
  entraId: string | null;
  language: Language | null;
}

export interface TenureDraft {
  /** Keys of persons. */
  person: string;
  deputy: string | null;
  fromOn: string | null;
  untilOn: string | null;
  line: number;
}

export interface RoleDraft {
  name: string;
  spellings: string[];
  collectiveNames: string[];
  sector: string | null;
  kind: RoleKind;
  tenures: TenureDraft[];
  /** Name of the superior's role. */
  superior: string | null;
}

export interface RegisterReading {
  roles: RoleDraft[];
  persons: PersonDraft[];
  findings: Finding[];
}

const KINDS: Record<RoleKind, string[]> = {
  post: ['virka', 'toimi', 'tjänst', 'post'],
  group: ['ryhmä', 'grupp', 'group'],
  unit: ['yksikkö', 'enhet', 'unit'],
  project: ['hanke', 'projekti', 'projekt', 'project'],
};
/** In the answering column: every post of that name answers for itself ("jokainen: Toimialajohtaja"). */
const EACH_OF = /^(?:jokainen|var och en|each)\s*:\s*(.+)$/is;
const EMAIL = /^[^\s@|,;]+@[^\s@|,;]+\.[^\s@|,;]+$/;

type Cell = (column: RegisterColumn) => string;

interface RegisterRow {
  line: number;
  cell: Cell;
}

/** Reads all rows; what cannot be understood becomes a finding and is left out, never guessed. */
export function readRegister(sheet: Sheet): RegisterReading {
  const { at, unknown, twice } = registerColumnsOf(sheet.columns);
  const findings: Finding[] = [
    ...unknown.map((column) => findingOf(1, 'note', 'unknown-column', { column })),
    ...twice.map((column) => findingOf(1, 'check', 'unknown-column', { column }, 'twice')),
    ...sheet.problems.map(({ line, problem }) => findingOf(line, 'stop', 'bad-row', {}, problem)),
  ];
  if (at.role === undefined) findings.push(findingOf(1, 'stop', 'unknown-column', { column: 'Tehtävä' }, 'missing'));
  const rows: RegisterRow[] = [];
  for (const { line, cells } of sheet.rows) {
    findings.push(...checkCells(cells, sheet.columns, line));
    const cell: Cell = (column) => {
      const position = at[column];
      return position === undefined ? '' : (cells[position] ?? '').trim();
    };
    if (cells.length > sheet.columns.length) {
      const words = { cells: String(cells.length), columns: String(sheet.columns.length) };
      findings.push(findingOf(line, 'stop', 'bad-row', words, 'more-cells'));
    } else if (cell('role') === '') findings.push(findingOf(line, 'check', 'bad-row', {}, 'no-role-name'));
    else rows.push({ line, cell });
  }
  const persons = new Map<string, PersonDraft>();
  const roles = new Map<string, RoleDraft>();
  const collectives: { line: number; of: string; names: string[] }[] = [];
  for (const row of rows) {
    const eachOf = EACH_OF.exec(row.cell('answering'))?.[1];
    if (eachOf !== undefined) collectives.push({ line: row.line, of: eachOf, names: namesIn(row.cell) });
    else addRole(row, roles, persons, findings);
  }
  const drafts = [...roles.values()];
  for (const collective of collectives) findings.push(...addCollective(collective, drafts));
  for (const draft of drafts) findings.push(...superiorFindings(draft, drafts, rows), ...overlapFindings(draft));
  return { roles: drafts, persons: [...persons.values()], findings };
}

function namesIn(cell: Cell): string[] {
  return [cell('role'), ...listIn(cell('spellings'))];
}

function listIn(text: string): string[] {
  return text
    .split(/[|;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function addRole(
  { line, cell }: RegisterRow,
  roles: Map<string, RoleDraft>,
  persons: Map<string, PersonDraft>,
  findings: Finding[],
): void {
  const name = cell('role');
  const sector = cell('sector') || null;
  const key = JSON.stringify([foldWords(name), foldWords(sector ?? '')]);
  const kind = kindOf(cell('kind'));
  if (kind === null) findings.push(findingOf(line, 'check', 'bad-row', { words: cell('kind') }, 'unknown-kind'));
  const role = roles.get(key) ?? {
    name,
    spellings: [],
    collectiveNames: [],
    sector,
    kind: kind ?? 'post',
    tenures: [],
    superior: null,
  };
  roles.set(key, role);
  for (const spelling of listIn(cell('spellings')))
    if (![role.name, ...role.spellings].some((known) => foldWords(known) === foldWords(spelling)))
      role.spellings.push(spelling);
  role.superior ??= cell('superior') || null;
  const person = holderIn(line, cell, persons, findings);
  const answering = emailIn(line, cell, 'answering', findings, role.name);
  const holder = answering === null ? person : personKnownBy(answering, persons);
  const deputy = emailIn(line, cell, 'deputy', findings, role.name);
  const tenure = tenureIn(line, cell, findings);
  if (holder === null || tenure === null) return;
  role.tenures.push({
    ...tenure,
    person: holder,
    deputy: deputy === null ? null : personKnownBy(deputy, persons),
    line,
  });
}

function kindOf(words: string): RoleKind | null {
  if (words === '') return 'post';
  const folded = foldWords(words);
  return (['post', 'group', 'unit', 'project'] as const).find((kind) => KINDS[kind].includes(folded)) ?? null;
}

/** The person in the row's own columns; null when the row has none. */
function holderIn(line: number, cell: Cell, persons: Map<string, PersonDraft>, findings: Finding[]): string | null {
  const email = emailIn(line, cell, 'email', findings, cell('role'));
  const entraId = cell('entraId').toLowerCase() || null;
  const name = cell('holder');
  const key = email ?? entraId ?? (name === '' ? null : foldWords(name));
  if (key === null) return null;
  const language = LANGUAGES.find((known) => known === cell('language').toLowerCase()) ?? null;
  if (language === null && cell('language') !== '')
    findings.push(findingOf(line, 'check', 'bad-row', { words: cell('language') }, 'unknown-language'));
  const known = persons.get(key);
  persons.set(key, {
    key,
    name: known?.name || name,
    email,
    entraId: known?.entraId ?? entraId,
    language: known?.language ?? language,
  });
  return key;
}

/** Makes sure that a person meant by e-mail is among the persons, also when no row of theirs follows. */
function personKnownBy(email: string, persons: Map<string, PersonDraft>): string {
  if (!persons.has(email)) persons.set(email, { key: email, name: '', email, entraId: null, language: null });
  return email;
}

const COLUMN_LABELS = { email: 'Sähköposti', deputy: 'Sijainen', answering: 'Vastaaja' } as const;

function emailIn(
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

function tenureIn(
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
    findings.push(findingOf(line, 'check', 'bad-row', { from: fromOn, until: untilOn }, 'dates-reversed'));
    return null;
  }
  return { fromOn, untilOn };
}

/** ISO date of "2022-12-31" or "31.12.2022"; null when blank, undefined when it is no date. */
function dateIn(words: string): string | null | undefined {
  if (words === '') return null;
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words);
  const iso = finnish ? `${finnish[3]}-${finnish[2]?.padStart(2, '0')}-${finnish[1]?.padStart(2, '0')}` : words;
  const at = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
    ? iso
    : undefined;
}

function addCollective(
  { line, of, names }: { line: number; of: string; names: string[] },
  drafts: readonly RoleDraft[],
): Finding[] {
  const members = drafts.filter((draft) => foldWords(draft.name) === foldWords(of));
  for (const member of members) member.collectiveNames = [...new Set([...member.collectiveNames, ...names])];
  return members.length > 0 ? [] : [findingOf(line, 'check', 'bad-row', { words: of }, 'unknown-collective')];
}

function superiorFindings(draft: RoleDraft, drafts: readonly RoleDraft[], rows: readonly RegisterRow[]): Finding[] {
  const { superior } = draft;
  if (superior === null || superiorOf(draft, drafts) !== null) return [];
  const line = rows.find(({ cell }) => cell('role') === draft.name && cell('superior') === superior)?.line ?? null;
  return [findingOf(line, 'check', 'bad-row', { words: superior }, 'unknown-superior')];
}

/** The role that a draft's superior names: the one of its own sector before any other of that name; null when there is none. */
export function superiorOf(draft: RoleDraft, drafts: readonly RoleDraft[]): RoleDraft | null {
  if (draft.superior === null) return null;
  const wanted = foldWords(draft.superior);
  const named = drafts.filter((other) => foldWords(other.name) === wanted);
  return named.find(({ sector }) => sector === draft.sector) ?? (named.length === 1 ? (named[0] ?? null) : null);
}

function overlapFindings({ name, tenures }: RoleDraft): Finding[] {
  return tenures.flatMap((tenure, index) => {
    const other = tenures.slice(0, index).find((earlier) => overlap(earlier, tenure));
    const words = { role: name, other: String(other?.line) };
    return other ? [findingOf(tenure.line, 'check', 'bad-row', words, 'overlapping-holders')] : [];
  });
}

function overlap(a: TenureDraft, b: TenureDraft): boolean {
  return (a.fromOn ?? '') <= (b.untilOn ?? '9999') && (b.fromOn ?? '') <= (a.untilOn ?? '9999');
}
