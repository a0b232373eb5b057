/** Builds word of missing answers at the moment it is sent; when everything has been answered by then, nothing is sent. */

import { escalationCard } from '../cards/escalation-card';
import type { DeliveryContent, SkipReason } from '../strategy/delivery';
import { languageOf, type Official } from '../strategy/official';
import type { Outgoing } from '../strategy/ports/messenger';
import type { JobDeps } from './job-deps';
import { readEscalation } from './read-escalation';

export async function buildEscalation(
  { store }: Pick<JobDeps, 'store'>,
  official: Official,
  { roundId }: Extract<DeliveryContent, { kind: 'escalation' }>,
): Promise<Outgoing | { skip: SkipReason }> {
  const round = await store.rounds.get(roundId);
  if (!round) return { skip: 'nothing-to-ask' };
  if (round.state === 'cancelled') return { skip: 'round-cancelled' };
  if (round.state === 'closed') return { skip: 'round-closed' };
  const view = await readEscalation(store, round, official.id);
  return view.rows.length === 0 ? { skip: 'answered-already' } : escalationCard(view, null, languageOf(official));
}
