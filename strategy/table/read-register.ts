/**
 * Reads the register table: which roles there are, how the plan spells them, who holds each and when, who stands in, and
 * which member answers for a group. Persons are told apart by e-mail; several rows of one role are its tenures.
 */

import { LANGUAGES } from '../language';
import { checkCells } from './check-cells';
import { checkRole } from './check-register';
import { registerColumnsOf } from './column-names';
import { type Finding, findingOf } from './finding';
import { foldWords } from './fold-words';
import { type Cell, emailIn, kindOf, listIn, namesIn, type RegisterRow, tenureIn } from './register-cells';
import type { PersonDraft, RoleDraft } from './register-draft';
import type { Sheet } from './sheet';

export interface RegisterReading {
  roles: RoleDraft[];
  persons: PersonDraft[];
  findings: Finding[];
}

/** In the answering column: every post of that name answers for itself ("jokainen: Toimialajohtaja"). */
const EACH_OF = /^(?:jokainen|var och en|each)\s*:\s*(.+)$/is;

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
  for (const draft of drafts) findings.push(...checkRole(draft, drafts, rows));
  return { roles: drafts, persons: [...persons.values()], findings };
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

function addCollective(
  { line, of, names }: { line: number; of: string; names: string[] },
  drafts: readonly RoleDraft[],
): Finding[] {
  const members = drafts.filter((draft) => foldWords(draft.name) === foldWords(of));
  for (const member of members) member.collectiveNames = [...new Set([...member.collectiveNames, ...names])];
  return members.length > 0 ? [] : [findingOf(line, 'check', 'bad-row', { words: of }, 'unknown-collective')];
}
