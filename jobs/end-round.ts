/**
 * Ends a round: closed when its time is over or a coordinator says so, cancelled when a coordinator says so or when it can
 * no longer be opened. The reconciler then edits its cards.
 */

import { cancelledNotice } from '../strategy/cancelled-notice';
import { isHeadRole } from '../strategy/is-head-role';
import type { Notice } from '../strategy/notice';
import type { Plan } from '../strategy/plan';
import type { NotOpenedReason, Round } from '../strategy/round';
import { standingQuestionsOf } from '../strategy/standing-questions';
import { roleLabel } from '../strategy/table/role-label';
import type { RoundRecords } from '../strategy/view-ask';
import { createPatience } from './create-patience';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { readRecords } from './read-records';
import { skipWaiting } from './skip-waiting';
import { tellCoordinators, tellInOfficeHours } from './tell-coordinators';

/** `not-open`: it was never opened, or was cancelled. */
export type Closing = 'closed' | 'closed-already' | 'not-open' | 'unknown-round';

/**
 * Closes an open round, whoever else writes to it meanwhile. Its state is written first, so that nobody is told of an end
 * that somebody has just put off; the clock completes what a crash left undone.
 *
 * @param isDue asked of the round as it is stored at that moment; a coordinator may close it at any time
 */
export async function closeRound(
  deps: Pick<JobDeps, 'store' | 'log'>,
  { id }: Pick<Round, 'id'>,
  isDue: (round: Round) => boolean,
  now: string,
): Promise<Closing> {
  for (const again = createPatience(); ; await again()) {
    const round = await deps.store.rounds.get(id);
    if (!round) return 'unknown-round';
    if (round.state === 'closed') return 'closed-already';
    if (round.state !== 'open' || !isDue(round)) return 'not-open';
    const closed = { ...round, state: 'closed', endedAt: now } as const;
    if ((await deps.store.rounds.save(closed)) === 'stale') continue;
    await completeClosing(deps, { ...closed, version: round.version + 1 }, now);
    return 'closed';
  }
}

/** What follows from a closing: what waits is skipped, and the coordinators are told once, in office hours. */
export async function completeClosing(deps: Pick<JobDeps, 'store' | 'log'>, round: Round, now: string): Promise<void> {
  if (round.closeToldAt || isLongOver(round, now)) return;
  const records = await readRecords(deps.store, round);
  const notice = closingNoticeOf(records);
  await tellInOfficeHours(deps, records.plan, `${round.id}/closed`, notice, now);
  await skipWaiting(deps, round.id, 'round-closed', now);
  await deps.store.rounds.save({ ...round, closeToldAt: now });
  deps.log.info({ round: round.id, answered: notice.answered, questions: notice.questions }, 'round closed');
}

/** How many questions were answered and which roles were silent; who heads the city is in no list. */
export function closingNoticeOf(records: RoundRecords): Extract<Notice, { kind: 'round-closed' }> {
  const { round, roles } = records;
  const { asked, answered, missing } = standingQuestionsOf(records);
  const silent = missing.flatMap(({ roleId }) => {
    const role = roles.find(({ id }) => id === roleId);
    if (!role) return [roleId];
    return isHeadRole(role, roles) ? [] : [roleLabel(role, roles)];
  });
  return {
    kind: 'round-closed',
    roundId: round.id,
    roundName: round.name,
    questions: asked,
    answered,
    silent: [...new Set(silent)].sort((a, b) => a.localeCompare(b, 'fi')),
  };
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
  const notice = cancelledNotice(round);
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
  const notice = cancelledNotice({ ...round, notOpened });
  await tellInOfficeHours(deps, plan, `${round.id}/cancelled`, notice, now);
  if ((await deps.store.rounds.save({ ...round, state: 'cancelled', endedAt: now, notOpened })) === 'stale') return;
  const act = { by: 'clock', act: 'round-not-opened', planId: round.planId, subject: round.id, detail: notOpened };
  await keepAct(deps, act, now);
  deps.log.warn({ round: round.id, notOpened }, 'round ended without having been opened');
}
