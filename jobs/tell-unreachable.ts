/**
 * Tells the coordinators whom an open round did not reach and why: all that is new in one notice, each failure once. What
 * was told before is read from the outbox itself.
 */

import type { Delivery } from '../strategy/delivery';
import { isCounted } from '../strategy/is-counted';
import type { Round } from '../strategy/round';
import { coordinatorsOf } from './coordinators';
import type { JobDeps } from './job-deps';
import { shortHashOf } from './short-hash';
import { tellCoordinators } from './tell-coordinators';

/**
 * @param round as it is stored; only an open one has somebody to reach
 * @param deliveries all of the round
 */
export async function tellUnreachable(
  deps: Pick<JobDeps, 'store' | 'log' | 'installLink'>,
  round: Round,
  deliveries: readonly Delivery[],
  now: string,
): Promise<void> {
  if (round.state !== 'open') return;
  // Whom a question was handed to, or whose card comes back, may be out of reach only by then.
  const isCard = ({ kind }: Delivery['content']) => kind === 'ask' || kind === 'ask-again';
  const failed = deliveries.filter(({ content, state }) => isCard(content) && state.is === 'unreachable');
  const told = failed.length > 0 ? await toldKeys(deps, round) : new Set<string>();
  const fresh = failed.filter((delivery) => !told.has(keyOf(delivery)));
  if (fresh.length === 0) return;
  const questions = await deps.store.questions.ofRound(round.id);
  const asks = [];
  for (const delivery of fresh) {
    const { state, recipient } = delivery;
    if (state.is !== 'unreachable' || recipient.to !== 'official') continue;
    const official = await deps.store.officials.get(recipient.officialId);
    const waiting = questions.filter((question) => question.officialId === recipient.officialId && isCounted(question));
    asks.push({
      key: keyOf(delivery),
      official: official?.name ?? '',
      reason: state.reason,
      questions: waiting.length,
    });
  }
  const id = shortHashOf(asks.map(({ key }) => key).join('\n'));
  const notice = {
    kind: 'unreachable',
    roundId: round.id,
    roundName: round.name,
    installLink: deps.installLink,
    asks,
  } as const;
  await tellCoordinators(deps, round.tenantId, `${round.id}/unreachable/${id}`, notice, now);
}

/** The same ask that fails again after a new attempt is news again. */
function keyOf({ id, attempts }: Delivery): string {
  return `${id}/${attempts}`;
}

async function toldKeys(deps: Pick<JobDeps, 'store'>, round: Round): Promise<Set<string>> {
  const coordinators = await coordinatorsOf(deps.store, round.tenantId);
  const deliveries = await Promise.all(coordinators.map(({ id }) => deps.store.deliveries.ofOfficial(id)));
  const keys = deliveries
    .flat()
    .flatMap(({ content }) =>
      content.kind === 'notice' && content.notice.kind === 'unreachable' && content.notice.roundId === round.id
        ? content.notice.asks.map(({ key }) => key)
        : [],
    );
  return new Set(keys);
}
