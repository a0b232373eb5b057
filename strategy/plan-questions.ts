/**
 * Decides what a round asks of whom. Every measure of the plan version is either asked or stands in `notAsked` with its
 * reason; under rule `lead` it is one question to one role, under `each` and `any` one to every named role.
 */

import type { Answer } from './answer';
import { findAnswerer } from './find-answerer';
import { groupedBy } from './grouped-by';
import { hasEndedBy } from './has-ended-by';
import { isInScope } from './is-in-scope';
import { isInSeason } from './is-in-season';
import { isOffTrack } from './is-off-track';
import type { Official } from './official';
import { escapedTunnus, hasLeft, type Measure, type Plan, sectorOf } from './plan';
import type { Question } from './question';
import type { Role } from './role';
import type { MissingRole, NotAsked, NotAskedReason, Round } from './round';
import { hasEnded } from './schedule';
import { scaleOf } from './status';

export interface PlannedQuestions {
  questions: Question[];
  notAsked: NotAsked[];
  missingRoles: MissingRole[];
}

interface Register {
  plan: Plan;
  roles: readonly Role[];
  officials: readonly Official[];
  /** All answers of the plan's earlier rounds. */
  earlier: readonly Answer[];
}

/** What decides whom a round asks: its id, and what it is about. */
export type AskingRound = Pick<Round, 'id' | 'scope'>;

/** Who answers as one: under `each` every named role for its own part; else those who are asked, for the whole measure. */
interface Voice {
  roleIds: string[];
  earlier: Answer[];
}

/**
 * @param register the plan version, its roles, the known officials and what was answered before
 * @param round the round that asks
 * @param on the calendar date of opening, which decides holders, absences, sectors, seasons and ended schedules
 */
export function planQuestions(register: Register, round: AskingRound, on: string): PlannedQuestions {
  const planned: PlannedQuestions = { questions: [], notAsked: [], missingRoles: [] };
  const earlier = groupedBy(register.earlier, ({ tunnus }) => tunnus);
  for (const measure of register.plan.measures) {
    const voices = voicesOf(measure, earlier.get(measure.tunnus) ?? []);
    const asked = voices.filter((voice) => isToBeHeard(voice, measure, register.plan, round, on));
    const reason = reasonNotToAsk(register.plan, measure, voices, asked, round, on);
    if (reason) planned.notAsked.push(notAsked(measure, reason, register.plan));
    else addQuestionsOf(measure, asked, register, round, on, planned);
  }
  return planned;
}

function voicesOf({ rule, roleIds }: Measure, earlier: Answer[]): Voice[] {
  switch (rule) {
    case 'lead':
      return [{ roleIds: roleIds.slice(0, 1), earlier }];
    case 'any':
      return [{ roleIds, earlier }];
    case 'each':
      return roleIds.map((roleId) => ({
        roleIds: [roleId],
        earlier: earlier.filter((answer) => answer.roleId === roleId),
      }));
  }
}

/** Measures that are named one by one, or that are in trouble, are asked about at any time of the year. */
function isToBeHeard(
  { earlier }: Voice,
  { schedule }: Measure,
  plan: Plan,
  { scope }: AskingRound,
  on: string,
): boolean {
  if (hasEndedBy(earlier)) return false;
  if (scope?.of === 'not-on-track') return isOffTrack(earlier);
  return scope?.of === 'measures' || isInSeason(schedule, earlier, plan.settings, on);
}

function notAsked({ tunnus, sector }: Measure, reason: NotAskedReason, { settings }: Plan): NotAsked {
  const because = reason === 'sector-ended' ? sectorOf(settings, sector)?.endedReason : null;
  return { tunnus, reason, ...(because && { because }) };
}

/** @param asked those of the voices that are to be heard */
function reasonNotToAsk(
  { settings }: Plan,
  measure: Measure,
  voices: readonly Voice[],
  asked: readonly Voice[],
  { scope }: AskingRound,
  on: string,
): NotAskedReason | null {
  if (!isInScope(measure, scope, settings)) return 'out-of-scope';
  if (scope?.of === 'not-on-track' && asked.length === 0) return 'out-of-scope';
  if (measure.text.trim() === '') return 'no-measure';
  if (hasLeft(sectorOf(settings, measure.sector), on)) return 'sector-ended';
  if (voices.length > 0 && voices.every(({ earlier }) => hasEndedBy(earlier))) return 'ended-already';
  const { schedule } = measure;
  if ('fromOn' in schedule && schedule.fromOn !== null && schedule.fromOn > on) return 'not-begun';
  if (measure.roleIds.length === 0) return 'no-role';
  return asked.length === 0 ? 'not-in-season' : null;
}

function addQuestionsOf(
  measure: Measure,
  voices: readonly Voice[],
  register: Register,
  round: AskingRound,
  on: string,
  planned: PlannedQuestions,
): void {
  const { tunnus } = measure;
  const { zone } = register.plan.settings;
  const missing: MissingRole[] = [];
  const asked: Question[] = [];
  for (const roleId of voices.flatMap(({ roleIds }) => roleIds)) {
    const found = findAnswerer(register, roleId, zone, on);
    if ('reason' in found) missing.push({ tunnus, roleId, reason: found.reason });
    // Who holds two of the roles is asked once by any of them.
    else if (measure.rule !== 'any' || !asked.some(({ officialId }) => officialId === found.officialId))
      asked.push({ ...questionTo(measure, roleId, register.plan, round, on), ...found });
  }
  planned.questions.push(...asked);
  // A role that left the city with its sector is no gap where others answer.
  const gaps = missing.filter(({ roleId }) => !hasLeftWithSector(register, roleId, on));
  if (asked.length > 0) planned.missingRoles.push(...gaps);
  else planned.notAsked.push({ tunnus, reason: missing[0]?.reason ?? 'no-holder' });
}

function hasLeftWithSector({ plan, roles }: Register, roleId: string, on: string): boolean {
  const sector = roles.find(({ id }) => id === roleId)?.sector ?? null;
  return sector !== null && hasLeft(sectorOf(plan.settings, sector), on);
}

function questionTo(
  measure: Measure,
  roleId: string,
  { planId }: Plan,
  { id: roundId }: AskingRound,
  on: string,
): Omit<Question, 'officialId' | 'handOvers'> {
  const ofMeasure = `${roundId}/${escapedTunnus(measure.tunnus)}`;
  return {
    id: measure.rule === 'lead' ? ofMeasure : `${ofMeasure}/${roleId.slice(roleId.indexOf('/') + 1)}`,
    ...(measure.rule === 'any' && { sharedId: ofMeasure }),
    roundId,
    planId,
    tunnus: measure.tunnus,
    roleId,
    scale: hasEnded(measure.schedule, on) ? 'closing' : scaleOf(measure.schedule),
    dispute: null,
    schema: 1,
    version: 1,
  };
}
