/**
 * What an import says of a table: one finding is one thing in one row that a coordinator should know, with its level and
 * what to do. Nothing is repaired silently; findings carry facts, and `finding-text` puts them in words.
 */

export type FindingCode =
  | 'no-measure'
  | 'no-role'
  | 'lead-assumed'
  | 'several-roles'
  | 'unknown-role'
  | 'role-spelling'
  | 'no-holder'
  | 'no-address'
  | 'no-schedule'
  | 'schedule-unread'
  | 'no-indicator'
  | 'no-id'
  | 'duplicate-id'
  | 'duplicate-measure'
  | 'blank-objective'
  | 'alignment-unknown'
  | 'sector-ended'
  | 'html-in-cell'
  | 'formula-in-cell'
  | 'bad-row'
  | 'unknown-column';

/** `stop`: the table cannot be imported. `check`: look at it before a round. `note`: it is told, nothing need be done. */
export type FindingLevel = 'stop' | 'check' | 'note';

/** Codes that cover several mistakes say which. */
export type FindingCase =
  | 'more-cells'
  | 'fewer-cells'
  | 'quote-not-closed'
  | 'control-characters'
  | 'id-too-long'
  | 'no-goal'
  | 'unknown-goal'
  | 'no-sector'
  | 'unknown-sector'
  | 'unknown-rule'
  | 'no-role-name'
  | 'unknown-kind'
  | 'unknown-language'
  | 'not-a-date'
  | 'dates-reversed'
  | 'not-an-email'
  | 'overlapping-holders'
  | 'unknown-superior'
  | 'unknown-collective'
  | 'missing'
  | 'twice'
  | 'no-role-found'
  | 'other-words'
  | 'other-sector'
  | 'answering-member';

export interface Finding {
  /** Line in the file; null when it concerns the whole table. */
  row: number | null;
  level: FindingLevel;
  code: FindingCode;
  case: FindingCase | null;
  /** The plan's words that it is about, by the name they have in the text. */
  words: Record<string, string>;
}

/** Builds a finding; `case` and `words` may be left out. */
export function findingOf(
  row: number | null,
  level: FindingLevel,
  code: FindingCode,
  words: Record<string, string> = {},
  which: FindingCase | null = null,
): Finding {
  return { row, level, code, case: which, words };
}

/** True when the table must not be imported. */
export function stopsImport(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === 'stop');
}

export interface FindingGroup {
  code: FindingCode;
  level: FindingLevel;
  count: number;
  /** The first three in row order. */
  examples: Finding[];
}

const LEVELS: FindingLevel[] = ['stop', 'check', 'note'];

/** Findings grouped by code and level for reading, the gravest first, each with its count and three examples. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = `${finding.level} ${finding.code}`;
    const group = groups.get(key) ?? { code: finding.code, level: finding.level, count: 0, examples: [] };
    group.count += 1;
    if (group.examples.length < 3) group.examples.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count || a.code.localeCompare(b.code),
  );
}
