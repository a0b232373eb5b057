/**
 * Ends a round: closed when its time is over, cancelled when a coordinator says so or when it can no longer be opened. The
 * reconciler then edits its cards.
 */

import type { Plan } from '../strategy/plan';
import type { NotOpenedReason, Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';
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

/**
 * Cancels a round that is planned or open, whoever else writes to it meanwhile; what was not sent yet never is. Asked for
 * a round that is cancelled already, it completes what a cut-off cancelling left undone.
 */
export async function cancelRound(
  deps: Pick<JobDeps, 'store' | 'log'>,
  round: Round,
  now: string,
): Promise<'cancelled' | 'ended-already'> {
  for (let stored: Round | null = round; stored; stored = await deps.store.rounds.get(round.id)) {
    const isAlready = stored.state === 'cancelled';
    if (stored.state === 'closed') return 'ended-already';
    if (!isAlready && (await deps.store.rounds.save({ ...stored, state: 'cancelled', endedAt: now })) === 'stale')
      continue;
    await skipWaiting(deps, round.id, 'round-cancelled', now);
    const notice = { kind: 'round-cancelled', roundId: round.id, roundName: round.name } as const;
    await tellCoordinators(deps, round.tenantId, `${round.id}/cancelled`, notice, now);
    return isAlready ? 'ended-already' : 'cancelled';
  }
  return 'ended-already';
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
  const audit = { id: deps.newId(), at: now, by: 'clock', act: 'round-not-opened', schema: 1 } as const;
  await deps.store.audit.append({ ...audit, planId: round.planId, subject: round.id, detail: notOpened });
  deps.log.warn({ round: round.id, notOpened }, 'round ended without having been opened');
}

function silentRolesOf({ questions, roles }: RoundRecords, answered: ReadonlySet<string>): string[] {
  const silent = questions.filter((question) => !answered.has(question.id));
  const names = silent.map((question) => roles.find((role) => role.id === question.roleId)?.name ?? question.roleId);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fi'));
}
