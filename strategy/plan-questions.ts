/**
 * Decides what a round asks of whom. Every measure of the plan version is either asked or stands in `notAsked` with its
 * reason; under rule `lead` it is one question to one role, under `each` one to every named role.
 */

import type { Answer } from './answer';
import type { Official } from './official';
import { escapedTunnus, hasLeft, type Measure, type Plan, sectorOf } from './plan';
import type { Question } from './question';
import { type Role, tenureOf } from './role';
import type { MissingRole, NotAsked, NotAskedReason } from './round';
import { hasEnded } from './schedule';
import { endsMeasure, type Scale, scaleOf } from './status';

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

/**
 * @param register the plan version, its roles, the known officials and what was answered before
 * @param roundId id of the round that asks
 * @param on the calendar date of opening, which decides holders, sectors and ended schedules
 */
export function planQuestions(register: Register, roundId: string, on: string): PlannedQuestions {
  const planned: PlannedQuestions = { questions: [], notAsked: [], missingRoles: [] };
  for (const measure of register.plan.measures) {
    const reason = reasonNotToAsk(register, measure, on);
    if (reason) planned.notAsked.push({ tunnus: measure.tunnus, reason });
    else addQuestionsOf(measure, register, roundId, on, planned);
  }
  return planned;
}

function reasonNotToAsk({ plan, earlier }: Register, measure: Measure, on: string): NotAskedReason | null {
  if (measure.text.trim() === '') return 'no-measure';
  if (hasLeft(sectorOf(plan.settings, measure.sector), on)) return 'sector-ended';
  if (hasEndedByAnswer(measure, earlier)) return 'ended-already';
  const { schedule } = measure;
  if ('fromOn' in schedule && schedule.fromOn !== null && schedule.fromOn > on) return 'not-begun';
  if (measure.roleIds.length === 0) return 'no-role';
  return null;
}

/** Under `lead` the measure's newest answer ends it; under `each` every named role ends its own part. */
function hasEndedByAnswer(measure: Measure, earlier: readonly Answer[]): boolean {
  const answers = earlier.filter(({ tunnus }) => tunnus === measure.tunnus);
  if (measure.rule !== 'each') return endsBy(answers);
  return measure.roleIds.length > 0 && measure.roleIds.every((roleId) => endsBy(answers.filter(isOf(roleId))));
}

function isOf(roleId: string): (answer: Answer) => boolean {
  return (answer) => answer.roleId === roleId;
}

function endsBy(answers: readonly Answer[]): boolean {
  const [first, ...others] = answers;
  if (!first) return false;
  const newest = others.reduce((one, other) => (isNewer(other, one) ? other : one), first);
  return endsMeasure(newest.status, newest.scale);
}

/** Within a question the greater number is in force, whatever the clocks said. */
function isNewer(answer: Answer, than: Answer): boolean {
  return answer.questionId === than.questionId ? answer.n > than.n : answer.answeredAt > than.answeredAt;
}

function addQuestionsOf(measure: Measure, register: Register, roundId: string, on: string, planned: PlannedQuestions) {
  const roleIds = rolesToAsk(measure, register.earlier);
  const scale: Scale = hasEnded(measure.schedule, on) ? 'closing' : scaleOf(measure.schedule);
  const missing: MissingRole[] = [];
  let asked = 0;
  for (const roleId of roleIds) {
    const found = answererOf(register, roleId, on);
    if ('reason' in found) {
      missing.push({ tunnus: measure.tunnus, roleId, reason: found.reason });
      continue;
    }
    asked += 1;
    planned.questions.push({
      id: questionId(roundId, measure, roleId),
      roundId,
      planId: register.plan.planId,
      tunnus: measure.tunnus,
      roleId,
      officialId: found.officialId,
      scale,
      dispute: null,
      handOvers: [],
      schema: 1,
      version: 1,
    });
  }
  if (asked > 0) planned.missingRoles.push(...missing);
  else planned.notAsked.push({ tunnus: measure.tunnus, reason: missing[0]?.reason ?? 'no-holder' });
}

function rolesToAsk(measure: Measure, earlier: readonly Answer[]): string[] {
  if (measure.rule !== 'each') return measure.roleIds.slice(0, 1);
  const answers = earlier.filter(({ tunnus }) => tunnus === measure.tunnus);
  return measure.roleIds.filter((roleId) => !endsBy(answers.filter(isOf(roleId))));
}

function questionId(roundId: string, measure: Measure, roleId: string): string {
  const id = `${roundId}/${escapedTunnus(measure.tunnus)}`;
  return measure.rule === 'each' ? `${id}/${roleId.slice(roleId.indexOf('/') + 1)}` : id;
}

function answererOf(
  { roles, officials }: Register,
  roleId: string,
  on: string,
): { officialId: string } | { reason: 'no-holder' | 'no-address' } {
  const role = roles.find((candidate) => candidate.id === roleId);
  const tenure = role ? tenureOf(role, on) : null;
  const official = tenure ? officials.find((candidate) => candidate.id === tenure.officialId) : undefined;
  if (!official) return { reason: 'no-holder' };
  return official.entraId === null ? { reason: 'no-address' } : { officialId: official.id };
}
