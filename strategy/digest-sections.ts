/**
 * The sections of a digest, each as the complete list in the order it is shown; the digest cuts them to its five rows.
 * What was said once is not repeated week after week, except a decision that is still asked for.
 */

import type { Answer } from './answer';
import type { Digest, DigestChange, DigestRow } from './digest';
import type { DigestMaterial, SaidSince } from './digest-material';
import { isHeadRole } from './is-head-role';
import { hasLeft, type Measure, type Plan, sectorOf } from './plan';
import type { Question } from './question';
import type { Role } from './role';
import type { Round } from './round';
import { hasEnd, hasEnded } from './schedule';
import type { Status } from './status';

type LateRow = Digest['late']['rows'][number];
type DecisionRow = Digest['decisions']['rows'][number];
type SuccessRow = Digest['successes']['rows'][number];

/** A role in one sector, and the measures it was asked about. */
export interface RoleRow {
  sector: string;
  role: string;
  tunnukset: string[];
}

const ORDER_OF_CHANGES: DigestChange['kind'][] = ['changed', 'new', 'confirmed'];
/** Summaries are for leading: what deviates from the plan stands before what goes as planned. */
const ORDER_OF_STATUSES: readonly Status[] = [
  'delayed',
  'not-done',
  'dropped',
  'cannot-assess',
  'partly',
  'done',
  'not-started',
  'on-track',
];

/**
 * What says something else than it did: another status, then answers without an earlier one, then the same status in new
 * words; within each, deviations first and then the plan's order.
 */
export function changesOf({ saidSince }: DigestMaterial): DigestChange[] {
  const changes = saidSince.flatMap((said) => {
    const kind = kindOfChange(said);
    if (kind === null) return [];
    const { status: to, scale, realisation: words } = said.answer;
    const from = said.before?.status ?? null;
    const fromScale = said.before?.scale ?? null;
    return [{ ...rowOf(said.measure), kind, from, fromScale, to, scale, words }];
  });
  return ORDER_OF_CHANGES.flatMap((kind) =>
    ORDER_OF_STATUSES.flatMap((status) => changes.filter((change) => change.kind === kind && change.to === status)),
  );
}

/**
 * Measures whose last day has passed before `on` and that no answer has closed, the longest overdue first. Kept apart from
 * silence: a late measure may have an answer, and a silent one may have time left. Under `each` it is late until every
 * role that is asked or has answered has closed it; the status is then that of the first one that has not.
 */
export function lateMeasuresOf(
  { counted, newest }: DigestMaterial,
  plan: Plan,
  round: Pick<Round, 'notAsked'> | null,
  on: string,
): LateRow[] {
  const removed = new Set(round?.notAsked.filter(({ reason }) => reason === 'removed').map(({ tunnus }) => tunnus));
  const late = plan.measures.flatMap((measure) => {
    const { schedule } = measure;
    if (!hasEnd(schedule) || !hasEnded(schedule, on)) return [];
    if (measure.text.trim() === '' || removed.has(measure.tunnus)) return [];
    if (hasLeft(sectorOf(plan.settings, measure.sector), on)) return [];
    const said = newest.filter((answer) => answer.tunnus === measure.tunnus);
    const open = said.find((answer) => !answer.endsMeasure);
    const isClosed = said.length > 0 && !open && !waitsForARole(measure, said);
    if (isClosed) return [];
    const { status = null, scale = null } = open ?? {};
    return [{ ...rowOf(measure), untilOn: schedule.untilOn, status, scale }];
  });
  return late.sort((one, other) => one.untilOn.localeCompare(other.untilOn));

  function waitsForARole(measure: Measure, said: readonly Answer[]): boolean {
    if (measure.rule !== 'each') return false;
    const asked = counted.flatMap(({ questions }) => questions).filter(({ tunnus }) => tunnus === measure.tunnus);
    return asked.some(({ roleId }) => !said.some((answer) => answer.roleId === roleId));
  }
}

/**
 * Decisions and support asked for in answers in force; those asked since the last digest first. In a round every standing
 * need is repeated until its answer changes, between rounds only what is new is told.
 */
export function decisionsOf(material: DigestMaterial): DecisionRow[] {
  return standingOf(material)
    .filter(({ answer }) => answer.need.trim() !== '')
    .map(({ measure, answer }) => ({ ...rowOf(measure), need: answer.need, from: answer.needFrom }));
}

/** Answers in force with their measures; those of which the channel has not been told first. */
export function standingOf({ counted, saidSince }: DigestMaterial): { measure: Measure; answer: Answer }[] {
  const told = new Set(saidSince.map(({ answer }) => answer.id));
  const standing = counted
    .flatMap(({ measure, answer }) => (measure && answer && !told.has(answer.id) ? [{ measure, answer }] : []))
    .sort((one, other) => one.measure.row - other.measure.row);
  return [...saidSince, ...standing];
}

/** Successes that were not told before. */
export function successesOf({ saidSince }: DigestMaterial): SuccessRow[] {
  return saidSince
    .filter(({ answer, before }) => answer.success.trim() !== '' && answer.success !== before?.success)
    .map(({ measure, answer }) => ({ ...rowOf(measure), words: answer.success }));
}

/**
 * Roles that owe answers, by the measure's sector and which. Roles only, never persons, in the order of the plan's sectors
 * and then of the alphabet: not a ranking. Who heads the city is in no list.
 */
export function silentRolesOf({ counted }: DigestMaterial, plan: Plan, roles: readonly Role[]): RoleRow[] {
  const silent = counted.flatMap(({ questions, answer }) => (answer ? [] : questions));
  return roleRowsOf(silent, plan, roles);
}

/** One row for each sector and role of the questions. */
export function roleRowsOf(questions: readonly Question[], plan: Plan, roles: readonly Role[]): RoleRow[] {
  const measures = new Map(plan.measures.map((measure) => [measure.tunnus, measure]));
  const byId = new Map(roles.map((role) => [role.id, role]));
  const places = plan.settings.sectors.map(({ name }) => name);
  const rows = new Map<string, RoleRow>();
  for (const { tunnus, roleId } of questions) {
    const known = byId.get(roleId);
    if (known && isHeadRole(known, roles)) continue;
    const measure = measures.get(tunnus);
    const sector = measure ? (sectorOf(plan.settings, measure.sector)?.name ?? measure.sector) : '';
    const role = known?.name ?? roleId;
    const row = rows.get(JSON.stringify([sector, role])) ?? { sector, role, tunnukset: [] };
    row.tunnukset.push(tunnus);
    rows.set(JSON.stringify([sector, role]), row);
  }
  const placeOf = ({ sector }: RoleRow) => (places.includes(sector) ? places.indexOf(sector) : places.length);
  return [...rows.values()].sort(
    (one, other) => placeOf(one) - placeOf(other) || one.role.localeCompare(other.role, 'fi'),
  );
}

function kindOfChange({ answer, before, onlyUnchanged }: SaidSince): DigestChange['kind'] | null {
  if (onlyUnchanged) return null;
  if (!before) return 'new';
  if (before.status !== answer.status) return 'changed';
  return before.realisation.trim() === answer.realisation.trim() ? null : 'confirmed';
}

/** What every row says of its measure. */
export function rowOf(measure: Measure): DigestRow {
  return { tunnus: measure.tunnus, goal: measure.goal, sector: measure.sector, measure: measure.text };
}
