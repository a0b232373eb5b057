/** Ends a round: closed when its time is over, cancelled when a coordinator says so. The reconciler then edits its cards. */

import type { Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { skipWaiting } from './skip-waiting';
import { tellCoordinators } from './tell-coordinators';

/** @param round open; its last day is over */
export async function closeRound(deps: JobDeps, round: Round, now: string): Promise<void> {
  if ((await deps.store.rounds.save({ ...round, state: 'closed', endedAt: now })) === 'stale') return;
  await skipWaiting(deps, round.id, 'round-closed', now);
  const records = await readRecords(deps.store, round);
  const answered = new Set(records.answers.map((answer) => answer.questionId));
  const notice = {
    kind: 'round-closed',
    roundId: round.id,
    roundName: round.name,
    questions: records.questions.length,
    answered: records.questions.filter((question) => answered.has(question.id)).length,
    silent: silentRolesOf(records, answered),
  } as const;
  await tellCoordinators(deps, round.tenantId, `${round.id}/closed`, notice, now);
  deps.log.info({ round: round.id, answered: notice.answered, questions: notice.questions }, 'round closed');
}

/** Cancels a round that is planned or open; what was not sent yet never is. */
export async function cancelRound(
  deps: Pick<JobDeps, 'store' | 'log'>,
  round: Round,
  now: string,
): Promise<'cancelled' | 'ended-already'> {
  if (round.state === 'closed' || round.state === 'cancelled') return 'ended-already';
  if ((await deps.store.rounds.save({ ...round, state: 'cancelled', endedAt: now })) === 'stale')
    return 'ended-already';
  await skipWaiting(deps, round.id, 'round-cancelled', now);
  const notice = { kind: 'round-cancelled', roundId: round.id, roundName: round.name } as const;
  await tellCoordinators(deps, round.tenantId, `${round.id}/cancelled`, notice, now);
  return 'cancelled';
}

function silentRolesOf({ questions, roles }: RoundRecords, answered: ReadonlySet<string>): string[] {
  const silent = questions.filter((question) => !answered.has(question.id) && !question.dispute);
  const names = silent.map((question) => roles.find((role) => role.id === question.roleId)?.name ?? question.roleId);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fi'));
}
