/**
 * Ends a round: closed when its time is over, cancelled when a coordinator says so or when it can no longer be opened. The
 * reconciler then edits its cards.
 */

import type { Plan } from '../strategy/plan';
import type { NotOpenedReason, Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';
import { createPatience } from './create-patience';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { readRecords } from './read-records';
import { skipWaiting } from './skip-waiting';
import { tellCoordinators, tellInOfficeHours } from './tell-coordinators';

/**
 * The round's own state is written last: a run that was cut off before it begins anew, and says nothing twice.
 *
 * @param round open; its last day is over
 */
export async function closeRound(deps: JobDeps, round: Round, now: string): Promise<void> {
  const records = await readRecords(deps.store, round);
  const questions = records.questions.filter(({ dispute }) => !dispute);
  const answered = new Set(records.answers.map((answer) => answer.questionId));
  const notice = {
    kind: 'round-closed',
    roundId: round.id,
    roundName: round.name,
    questions: questions.length,
    answered: questions.filter((question) => answered.has(question.id)).length,
    silent: silentRolesOf({ ...records, questions }, answered),
  } as const;
  await tellInOfficeHours(deps, records.plan, `${round.id}/closed`, notice, now);
  await skipWaiting(deps, round.id, 'round-closed', now);
  if ((await deps.store.rounds.save({ ...round, state: 'closed', endedAt: now })) === 'stale') return;
  deps.log.info({ round: round.id, answered: notice.answered, questions: notice.questions }, 'round closed');
}

/** `closed-already`: its time is over, and a closed round stays as it is. */
export type Cancelling = 'cancelled' | 'cancelled-already' | 'closed-already' | 'unknown-round';

/**
 * Cancels a round from whatever state it is in, whoever else writes to it meanwhile; what was not sent yet never is. From
 * the first write on nothing opens, is asked or is answered any more, and the clock completes what a crash left undone.
 */
export async function cancelRound(
  deps: Pick<JobDeps, 'store' | 'log'>,
  { id }: Pick<Round, 'id'>,
  now: string,
): Promise<Cancelling> {
  for (const again = createPatience(); ; await again()) {
    const round = await deps.store.rounds.get(id);
    if (!round) return 'unknown-round';
    if (round.state === 'closed') return 'closed-already';
    if (round.state === 'cancelled') {
      await completeCancelling(deps, round, now);
      return 'cancelled-already';
    }
    const cancelled = { ...round, state: 'cancelled', endedAt: now } as const;
    if ((await deps.store.rounds.save(cancelled)) === 'stale') continue;
    await completeCancelling(deps, { ...cancelled, version: round.version + 1 }, now);
    return 'cancelled';
  }
}

/**
 * What follows from a cancelling: what waits is skipped, also what another process was just writing, and the coordinators
 * are told once. For the clock to complete what a process that died, or raced with it, left undone.
 */
export async function completeCancelling(
  deps: Pick<JobDeps, 'store' | 'log'>,
  round: Round,
  now: string,
): Promise<void> {
  if (isLongOver(round, now)) return;
  await skipWaiting(deps, round.id, 'round-cancelled', now);
  // One that ended by itself was told of before it ended.
  if (round.cancelToldAt || round.notOpened) return;
  const notice = { kind: 'round-cancelled', roundId: round.id, roundName: round.name } as const;
  await tellCoordinators(deps, round.tenantId, `${round.id}/cancelled`, notice, now);
  await deps.store.rounds.save({ ...round, cancelToldAt: now });
}

/**
 * Ends a planned round that is not to be opened any more and tells the coordinators so, once. Written last, like a closing.
 *
 * @param notOpened why: it is kept with the round and in the audit log
 */
export async function endUnopened(
  deps: JobDeps,
  plan: Plan,
  round: Round,
  notOpened: NotOpenedReason,
  now: string,
): Promise<void> {
  const notice = { kind: 'round-cancelled', roundId: round.id, roundName: round.name, notOpened } as const;
  await tellInOfficeHours(deps, plan, `${round.id}/cancelled`, notice, now);
  if ((await deps.store.rounds.save({ ...round, state: 'cancelled', endedAt: now, notOpened })) === 'stale') return;
  const act = { by: 'clock', act: 'round-not-opened', planId: round.planId, subject: round.id, detail: notOpened };
  await keepAct(deps, act, now);
  deps.log.warn({ round: round.id, notOpened }, 'round ended without having been opened');
}

function silentRolesOf({ questions, roles }: RoundRecords, answered: ReadonlySet<string>): string[] {
  const silent = questions.filter((question) => !answered.has(question.id));
  const names = silent.map((question) => roles.find((role) => role.id === question.roleId)?.name ?? question.roleId);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fi'));
}
