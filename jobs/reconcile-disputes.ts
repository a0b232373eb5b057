/**
 * Closes the notices of a dispute at every coordinator once one of them has settled it, or its round has ended: who acted
 * first, what became of it, and no buttons any more.
 */

import { dateIn } from '../strategy/calendar';
import type { Notice } from '../strategy/notice';
import type { Official } from '../strategy/official';
import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import { coordinatorsOf } from './coordinators';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { readPlanOf } from './read-records';
import { isSentNotice, showNotice } from './show-notice';
import { disputeKey } from './tell-disputes';

type Disputed = Extract<Notice, { kind: 'question-disputed' }>;
type Settled = NonNullable<Disputed['settled']>;

/** @param round any round that was opened */
export async function reconcileDisputes(deps: JobDeps, round: Round, now: string): Promise<void> {
  if (round.openedAt === null || isLongOver(round, now)) return;
  const questions = await deps.store.questions.ofRound(round.id);
  const ended = round.state === 'open' ? [] : questions.filter(({ dispute }) => dispute !== null);
  const settled = questions.filter((question) => (question.settled ?? []).length > 0);
  if (settled.length + ended.length === 0) return;
  const { settings } = await readPlanOf(deps.store, round);
  const coordinators = await coordinatorsOf(deps.store, round.tenantId);
  for (const question of settled) {
    for (const [disputedAt, how] of await settlementsOf(deps, question, settings.zone)) {
      for (const one of coordinators) await showSettled(deps, one, disputeKey(question.id, disputedAt), how);
    }
  }
  for (const { id, dispute } of ended) {
    const how: Settled = { how: 'round-ended', by: '', on: dateIn(settings.zone, now), role: '' };
    for (const one of coordinators) await showSettled(deps, one, disputeKey(id, dispute?.at ?? ''), how);
  }
}

/** Each settled dispute of a question, by when it began. */
export async function settlementsOf(
  { store }: Pick<JobDeps, 'store'>,
  { settled = [], roleId }: Question,
  zone: string,
): Promise<[string, Settled][]> {
  const all: [string, Settled][] = [];
  for (const { disputedAt, by, at, how } of settled) {
    const name = (await store.officials.get(by))?.name ?? '';
    const role = how === 'handed-over' ? ((await store.roles.get(roleId))?.name ?? '') : '';
    all.push([disputedAt, { how, by: name, on: dateIn(zone, at), role }]);
  }
  return all;
}

async function showSettled(deps: JobDeps, coordinator: Official, key: string, settled: Settled): Promise<void> {
  const delivery = await deps.store.deliveries.get(`${key}/${coordinator.id}`);
  if (!isSentNotice(delivery)) return;
  const { notice } = delivery.content;
  // Kept once, so that what was said does not change with the register.
  const isOpen = notice.kind === 'question-disputed' && !notice.settled;
  await showNotice(deps, delivery, isOpen ? { ...notice, settled } : notice, coordinator);
}
