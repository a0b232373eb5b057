/** What does not fit together in a register: superiors that are not there, and two holders at the same time. */

import { type Finding, findingOf } from './finding';
import { foldWords } from './fold-words';
import type { RegisterRow } from './register-cells';
import type { RoleDraft, TenureDraft } from './register-draft';

/** Findings of one role. `rows` tell where its superior is named. */
export function checkRole(draft: RoleDraft, drafts: readonly RoleDraft[], rows: readonly RegisterRow[]): Finding[] {
  return [...superiorFindings(draft, drafts, rows), ...overlapFindings(draft)];
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
