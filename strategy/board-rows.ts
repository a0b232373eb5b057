/** The rows of the round board: who misses what, who was not reached, what is disputed, handed over or excused. */

import type { Delivery, UnreachableReason } from './delivery';
import { groupedBy } from './grouped-by';
import { isAskContent } from './is-ask-content';
import { isHeadRole } from './is-head-role';
import type { Official } from './official';
import { sectorOf } from './plan';
import type { HandOver, Question } from './question';
import type { Role } from './role';
import { roleLabel } from './table/role-label';
import type { RoundRecords } from './view-ask';

export interface MissingRow {
  sector: string;
  role: string;
  name: string;
  questions: number;
}

export interface UnreachableRow {
  name: string;
  reason: UnreachableReason;
  questions: number;
}

/** In the official's own words why it is not theirs. */
export interface DisputedRow {
  tunnus: string;
  role: string;
  name: string;
  words: string;
}

export interface HandedOverRow {
  from: string;
  to: string;
  questions: number;
  /** While the first one is away; null for good. */
  awayUntilOn: string | null;
}

export interface ExcusedRow {
  role: string;
  reason: string;
  questions: number;
}

/** What rows call things: looked up once for all of them. */
export interface BoardNames {
  role(question: Pick<Question, 'roleId'>): string;
  sector(question: Pick<Question, 'tunnus'>): string;
  person(officialId: string): string;
  isOfHead(question: Pick<Question, 'roleId'>): boolean;
  /** Where a sector stands in the plan. */
  placeOf(sector: string): number;
}

export function boardNamesOf({
  plan,
  roles,
  officials,
}: Pick<RoundRecords, 'plan' | 'roles'> & { officials: readonly Pick<Official, 'id' | 'name'>[] }): BoardNames {
  const measures = new Map(plan.measures.map((measure) => [measure.tunnus, measure]));
  const places = plan.settings.sectors.map(({ name }) => name);
  const persons = new Map(officials.map(({ id, name }) => [id, name]));
  const byId = new Map(roles.map((role) => [role.id, role]));
  const labels = new Map<string, string>();
  const labelOf = (role: Role) => {
    const label = labels.get(role.id) ?? roleLabel(role, roles);
    labels.set(role.id, label);
    return label;
  };
  return {
    role: ({ roleId }) => {
      const role = byId.get(roleId);
      return role ? labelOf(role) : roleId;
    },
    sector: ({ tunnus }) => {
      const sector = measures.get(tunnus)?.sector ?? '';
      return sectorOf(plan.settings, sector)?.name ?? sector;
    },
    person: (officialId) => persons.get(officialId) ?? '',
    isOfHead: ({ roleId }) => {
      const role = byId.get(roleId);
      return role !== undefined && isHeadRole(role, roles);
    },
    placeOf: (sector) => (places.includes(sector) ? places.indexOf(sector) : places.length),
  };
}

/** One row for each role, in the order of the plan's sectors. */
export function missingRowsOf(missing: readonly Question[], names: BoardNames): MissingRow[] {
  const shown = missing.filter((question) => !names.isOfHead(question));
  const keyOf = (question: Question) => JSON.stringify([names.sector(question), question.roleId, question.officialId]);
  return rowsOf(shown, keyOf, (first, questions) => ({
    sector: names.sector(first),
    role: names.role(first),
    name: names.person(first.officialId),
    questions,
  })).sort(
    (one, other) =>
      names.placeOf(one.sector) - names.placeOf(other.sector) ||
      one.sector.localeCompare(other.sector, 'fi') ||
      one.role.localeCompare(other.role, 'fi') ||
      one.name.localeCompare(other.name, 'fi'),
  );
}

/** Whose newest card did not arrive while they still miss something; most questions first. */
export function unreachableRowsOf(
  deliveries: readonly Delivery[],
  missing: readonly Question[],
  names: BoardNames,
): UnreachableRow[] {
  const questionsOf = groupedBy(missing, ({ officialId }) => officialId);
  const newest = new Map<string, Tried>();
  for (const { content, state, recipient } of deliveries) {
    const tried = isAskContent(content) ? triedIn(state, content.kind === 'ask') : null;
    if (!tried || recipient.to !== 'official') continue;
    const known = newest.get(recipient.officialId);
    if (!known || known.at < tried.at) newest.set(recipient.officialId, tried);
  }
  return [...newest]
    .flatMap(([officialId, { reason }]) => {
      const questions = questionsOf.get(officialId) ?? [];
      if (reason === null || questions.length === 0) return [];
      return [{ name: names.person(officialId), reason, questions: questions.length }];
    })
    .sort((one, other) => other.questions - one.questions || one.name.localeCompare(other.name, 'fi'));
}

interface Tried {
  at: string;
  /** Null = it arrived. */
  reason: UnreachableReason | null;
}

/** Null while nothing is known. Of a later copy that may have arrived, the earlier one says more. */
function triedIn(state: Delivery['state'], isFirst: boolean): Tried | null {
  if (state.is === 'sent') return { at: state.sentAt, reason: null };
  if (state.is !== 'unreachable' || (state.reason === 'unconfirmed' && !isFirst)) return null;
  return { at: state.at, reason: state.reason };
}

export function disputedRowsOf(disputed: readonly Question[], names: BoardNames): DisputedRow[] {
  return disputed.map((question) => ({
    tunnus: question.tunnus,
    role: names.role(question),
    name: names.person(question.dispute?.byOfficialId ?? question.officialId),
    words: question.dispute?.words ?? '',
  }));
}

/** One row for each pair of persons, by the last hand-over of each question. */
export function handedOverRowsOf(questions: readonly Question[], names: BoardNames): HandedOverRow[] {
  const handed = questions.flatMap(({ handOvers }) => handOvers.at(-1) ?? []);
  const keyOf = ({ fromOfficialId, toOfficialId, awayUntilOn }: HandOver) =>
    JSON.stringify([fromOfficialId, toOfficialId, awayUntilOn ?? null]);
  return rowsOf(handed, keyOf, ({ fromOfficialId, toOfficialId, awayUntilOn }, count) => ({
    from: names.person(fromOfficialId),
    to: names.person(toOfficialId),
    questions: count,
    awayUntilOn: awayUntilOn ?? null,
  }));
}

export function excusedRowsOf(excused: readonly Question[], names: BoardNames): ExcusedRow[] {
  const keyOf = ({ roleId, excuse }: Question) => JSON.stringify([roleId, excuse?.reason]);
  const shown = excused.filter((question) => !names.isOfHead(question));
  return rowsOf(shown, keyOf, (first, questions) => ({
    role: names.role(first),
    reason: first.excuse?.reason ?? '',
    questions,
  }));
}

/** One row for each group of the same key, made of its first and its size. */
function rowsOf<Thing, Row>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  rowOf: (first: Thing, count: number) => Row,
): Row[] {
  return [...groupedBy(things, keyOf).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [rowOf(first, group.length)];
  });
}
