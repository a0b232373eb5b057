/** What a coordinator should know of the measures that were read: gaps, repetitions, assumptions, and who cannot be asked. */

import { askedRolesOf } from '../asked-roles';
import { inLanguage } from '../language';
import { escapedTunnus, hasLeft, type Measure, type PlanSettings, type Sector, sectorOf } from '../plan';
import { type Role, tenureOf } from '../role';
import type { ColumnMap, PlanColumn } from './column-names';
import { type Finding, findingOf } from './finding';
import { foldWords } from './fold-words';
import { goalOf, type PlanSource, type ReadRow } from './plan-source';
import { roleLabel } from './role-label';

/** The word by which a note says that a row was put together from a table that had come apart. */
const ALIGNMENT = /(?<!\p{L})(?:kohdistus|sammanställning|alignment)(?!\p{L})/iu;

/**
 * Of a Tunnus as it stands in composed ids. A card sends back question ids of at most 300 characters, and plan, round and
 * role take their part of them; a longer one could be asked and never be answered.
 */
const LONGEST_TUNNUS = 120;

/** Findings of all rows; see `FindingCode`. `on` decides holders and ended sectors. */
export function checkMeasures(
  rows: readonly ReadRow[],
  source: PlanSource,
  columns: ColumnMap<PlanColumn>,
  on: string,
): Finding[] {
  return [
    ...rows.flatMap((row) => placeFindings(row, source.settings, columns)),
    ...idFindings(rows),
    ...repetitionFindings(rows),
    ...rows.flatMap((row) => measureFindings(row, source, on)),
  ];
}

function placeFindings(
  { line, measure }: ReadRow,
  settings: PlanSettings | null,
  { at }: ColumnMap<PlanColumn>,
): Finding[] {
  const findings: Finding[] = [];
  const { goal, sector } = measure;
  if (goal === '' && at.goal !== undefined) findings.push(findingOf(line, 'check', 'bad-row', {}, 'no-goal'));
  if (goal !== '' && settings !== null && goalOf(goal, settings) === null)
    findings.push(findingOf(line, 'check', 'bad-row', { words: goal }, 'unknown-goal'));
  if (sector === '' && at.sector !== undefined) findings.push(findingOf(line, 'check', 'bad-row', {}, 'no-sector'));
  if (sector !== '' && settings !== null && sectorOf(settings, sector) === null)
    findings.push(findingOf(line, 'check', 'bad-row', { words: sector }, 'unknown-sector'));
  return findings;
}

function idFindings(rows: readonly ReadRow[]): Finding[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ line, measure: { tunnus } }) => {
    if (tunnus === '') return [findingOf(line, 'stop', 'no-id')];
    const other = lines.get(tunnus);
    if (other !== undefined) return [findingOf(line, 'stop', 'duplicate-id', { tunnus, other: String(other) })];
    lines.set(tunnus, line);
    if (escapedTunnus(tunnus).length > LONGEST_TUNNUS)
      return [findingOf(line, 'stop', 'bad-row', { most: String(LONGEST_TUNNUS) }, 'id-too-long')];
    return [];
  });
}

function repetitionFindings(rows: readonly ReadRow[]): Finding[] {
  const first = new Map<string, ReadRow>();
  return rows.flatMap((row) => {
    if (row.measure.text === '') return [];
    const { goal, sector, text, objective } = row.measure;
    const key = [goal, sector, text.replace(/[.,;\s]+$/, '')].map(foldWords).join('\n');
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, row);
      return [];
    }
    const level = foldWords(objective) === foldWords(other.measure.objective) ? 'check' : 'note';
    return [findingOf(row.line, level, 'duplicate-measure', { other: String(other.line) })];
  });
}

function measureFindings(row: ReadRow, source: PlanSource, on: string): Finding[] {
  const { line, measure, note } = row;
  if (measure.text === '') return [findingOf(line, 'check', 'no-measure')];
  const findings: Finding[] = [];
  const sector = source.settings && sectorOf(source.settings, measure.sector);
  const ended = hasLeft(sector, on);
  if (sector && ended) findings.push(sectorEnded(line, sector, source.settings));
  if (measure.objective === '') findings.push(findingOf(line, 'check', 'blank-objective'));
  if (ALIGNMENT.test(note)) findings.push(findingOf(line, 'check', 'alignment-unknown'));
  findings.push(...responsibleFindings(row, source.roles ?? []));
  if (!ended) findings.push(...holderFindings(line, measure, source, on));
  const { schedule, scheduleText: words, indicators } = measure;
  if (schedule.kind === 'none') findings.push(findingOf(line, 'note', 'no-schedule'));
  if (schedule.kind === 'unread') findings.push(findingOf(line, 'check', 'schedule-unread', { words }));
  if (indicators.length === 0) findings.push(findingOf(line, 'note', 'no-indicator'));
  return findings;
}

function sectorEnded(line: number, sector: Sector, settings: PlanSettings | null): Finding {
  const reason = sector.endedReason && inLanguage(sector.endedReason, settings?.language ?? 'fi');
  const [year, month, day] = (sector.untilOn ?? '').split('-').map(Number);
  const words = { sector: sector.name, date: `${day}.${month}.${year}`, reason: reason ? ` (${reason})` : '' };
  return findingOf(line, 'note', 'sector-ended', words);
}

function responsibleFindings({ line, measure, responsible }: ReadRow, roles: readonly Role[]): Finding[] {
  const nameOf = (roleId: string) => {
    const role = roles.find(({ id }) => id === roleId);
    return role ? roleLabel(role, roles) : roleId;
  };
  const { match, roleIds, unknownRule } = responsible;
  const findings: Finding[] = [];
  if (unknownRule !== null) findings.push(findingOf(line, 'check', 'bad-row', { words: unknownRule }, 'unknown-rule'));
  if (measure.responsibleText === '') findings.push(findingOf(line, 'check', 'no-role'));
  else if (match !== null && roleIds.length === 0)
    findings.push(findingOf(line, 'check', 'no-role', { cell: measure.responsibleText }, 'no-role-found'));
  if (roleIds.length > 1 && !responsible.ruleSaid)
    findings.push(
      findingOf(line, 'note', 'several-roles', {
        count: String(roleIds.length),
        roles: roleIds.map(nameOf).join(', '),
      }),
    );
  if (responsible.leadAssumed)
    findings.push(findingOf(line, 'note', 'lead-assumed', { role: nameOf(roleIds[0] ?? '') }));
  for (const { roleId, words, bySpelling } of match?.roles ?? [])
    if (bySpelling) findings.push(findingOf(line, 'note', 'role-spelling', { words, role: nameOf(roleId) }));
  return [...findings, ...leftOverFindings(line, responsible.match?.leftOver ?? [])];
}

function leftOverFindings(line: number, leftOver: NonNullable<ReadRow['responsible']['match']>['leftOver']): Finding[] {
  const findings: Finding[] = [];
  for (const { words, kind, sectors } of leftOver) {
    if (kind === 'role') findings.push(findingOf(line, 'check', 'unknown-role', { words }));
    if (kind === 'other-sector')
      findings.push(findingOf(line, 'check', 'unknown-role', { words, sector: sectors.join(', ') }, 'other-sector'));
  }
  const others = leftOver.filter(({ kind }) => kind === 'words').map(({ words }) => words);
  if (others.length > 0)
    findings.push(findingOf(line, 'note', 'unknown-role', { words: others.join(', ') }, 'other-words'));
  return findings;
}

/** Only roles that are asked: the lead, or every one under `each` and `any`. */
function holderFindings(line: number, measure: Measure, source: PlanSource, on: string): Finding[] {
  const { officials, settings } = source;
  const roles = source.roles ?? [];
  return askedRolesOf(measure).flatMap((roleId) => {
    const role = roles.find(({ id }) => id === roleId);
    if (!role || (role.sector !== null && settings !== null && hasLeft(sectorOf(settings, role.sector), on))) return [];
    const tenure = tenureOf(role, on);
    if (tenure === null) return [findingOf(line, 'check', 'no-holder', { role: roleLabel(role, roles) })];
    const official = officials.find(({ id }) => id === tenure.officialId);
    if (official && official.email === null && official.entraId === null)
      return [findingOf(line, 'check', 'no-address', { role: roleLabel(role, roles) })];
    return [];
  });
}
