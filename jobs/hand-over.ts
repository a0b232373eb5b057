/**
 * Hands questions over: one of them, or everything that one official is asked in a role. The register is written first when
 * a role changes hands; what a crash leaves behind then follows it by the next run. Each hand-over is audited once.
 */

import { dateIn } from '../strategy/calendar';
import { changeTenures } from '../strategy/change-tenures';
import { type HandOverWish, handOver } from '../strategy/hand-over';
import type { Plan } from '../strategy/plan';
import type { Question } from '../strategy/question';
import { type Role, tenureOf } from '../strategy/role';
import { addDays } from '../strategy/working-days';
import { answersTo } from './answers-to';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

type Deps = Pick<JobDeps, 'store' | 'newId' | 'log'>;

export type HandedOver = 'handed-over' | 'theirs-already' | 'round-ended' | 'unknown-question';

/**
 * Hands one question of an open round over, whoever else writes to it meanwhile.
 *
 * @param onRequestOf whose wish it was, as it was told
 */
export async function handOverQuestion(
  deps: Deps,
  questionId: string,
  wish: HandOverWish & { onRequestOf?: string },
  now: string,
): Promise<HandedOver> {
  for (const again = createPatience(); ; await again()) {
    const question = await deps.store.questions.get(questionId);
    if (!question) return 'unknown-question';
    const round = await deps.store.rounds.get(question.roundId);
    if (round?.state !== 'open') return 'round-ended';
    const isAnswered = (await answersTo(deps.store, question)).length > 0;
    const handed = handOver(question, wish, isAnswered, now);
    if (!handed) return 'theirs-already';
    if ((await deps.store.questions.save(handed)) === 'stale') continue;
    deps.log.info({ question: questionId, by: wish.by }, 'a question was handed over');
    await keepHandOver(deps, question, handed, wish, now);
    return 'handed-over';
  }
}

async function keepHandOver(
  deps: Deps,
  before: Question,
  after: Question,
  { by, awayUntilOn, onRequestOf }: HandOverWish & { onRequestOf?: string },
  now: string,
): Promise<void> {
  const placeOf = ({ roleId, officialId }: Question) => `${roleId} ${officialId}`;
  await keepAct(
    deps,
    {
      by,
      act: 'question-handed-over',
      planId: before.planId,
      subject: before.id,
      from: placeOf(before),
      to: placeOf(after),
      ...(awayUntilOn !== undefined && { detail: `away until ${awayUntilOn}` }),
      ...(before.dispute && { detail: before.dispute.words }),
      ...(onRequestOf && { onRequestOf }),
    },
    now,
  );
}

export interface RoleHandOver {
  plan: Plan;
  roleId: string;
  /** Whose questions in the role move now. */
  fromOfficialId: string;
  toOfficialId: string;
  fromOn: string;
  /** Last day, after which the one before holds the role again; null = for good. */
  untilOn: string | null;
  by: string;
  onRequestOf?: string;
}

/**
 * Gives a role to another official from a day on, and at once what is asked in it in open rounds if that day has come.
 *
 * @returns how many questions moved
 */
export async function handOverRole(deps: Deps, wish: RoleHandOver, now: string): Promise<number> {
  const { plan, roleId, fromOfficialId, toOfficialId, fromOn, untilOn, by, onRequestOf } = wish;
  await changeHolder(deps, wish, now);
  if (fromOn > dateIn(plan.settings.zone, now)) return 0;
  let moved = 0;
  for (const round of await deps.store.rounds.ofPlan(plan.planId)) {
    if (round.state !== 'open') continue;
    const theirs = await deps.store.questions.ofOfficial(round.id, fromOfficialId);
    for (const { id } of theirs.filter((question) => question.roleId === roleId)) {
      const toRole = { toOfficialId, toRoleId: null, by, ...(onRequestOf && { onRequestOf }) };
      if ((await handOverQuestion(deps, id, toRole, now)) === 'handed-over') moved += 1;
    }
  }
  deps.log.info({ role: roleId, moved, untilOn }, 'a role was handed over');
  return moved;
}

async function changeHolder(deps: Deps, wish: RoleHandOver, now: string): Promise<void> {
  const { roleId, toOfficialId, fromOn, untilOn, by, onRequestOf, plan } = wish;
  for (const again = createPatience(); ; await again()) {
    const role = await deps.store.roles.get(roleId);
    if (!role) return;
    const tenures = tenuresAfter(role, wish);
    if (JSON.stringify(tenures) === JSON.stringify(role.tenures)) return;
    if ((await deps.store.roles.save({ ...role, tenures, changedAt: now })) === 'stale') continue;
    const before = tenureOf(role, fromOn)?.officialId;
    const days = untilOn === null ? fromOn : `${fromOn}–${untilOn}`;
    const act = { by, act: 'role-handed-over', planId: plan.planId, subject: roleId, to: toOfficialId, detail: days };
    await keepAct(deps, { ...act, ...(before && { from: before }), ...(onRequestOf && { onRequestOf }) }, now);
    return;
  }
}

/** The deputy stays, unless it is they who take over; after the last day the one before comes back. */
function tenuresAfter(role: Role, { fromOfficialId, toOfficialId, fromOn, untilOn }: RoleHandOver): Role['tenures'] {
  const present = tenureOf(role, fromOn);
  const deputyId = present?.deputyId === toOfficialId ? null : (present?.deputyId ?? null);
  const taken = changeTenures(role.tenures, { is: 'held', officialId: toOfficialId, deputyId, fromOn });
  if (untilOn === null) return taken;
  const after = addDays(untilOn, 1);
  // Who takes over may stand in the register already, by a button that was pressed twice: they do not come back to it.
  const before =
    present?.officialId === toOfficialId
      ? role.tenures.findLast(({ officialId }) => officialId === fromOfficialId)
      : present;
  return before
    ? changeTenures(taken, { is: 'held', officialId: before.officialId, deputyId: before.deputyId, fromOn: after })
    : changeTenures(taken, { is: 'vacant', fromOn: after });
}
