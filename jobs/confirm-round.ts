/** Records that a coordinator has seen a round's list and lets it open. */

import type { Round } from '../strategy/round';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

export type Confirmation = 'confirmed' | 'confirmed-already' | 'ended-already' | 'unknown-round';

/** @param by official id of the coordinator, or `cli:<name>` */
export async function confirmRound(
  deps: Pick<JobDeps, 'store'>,
  roundId: string,
  by: string,
  now: string,
): Promise<{ outcome: Confirmation; round: Round | null }> {
  for (const again = createPatience(); ; await again()) {
    const round = await deps.store.rounds.get(roundId);
    if (!round) return { outcome: 'unknown-round', round: null };
    if (round.state === 'closed' || round.state === 'cancelled') return { outcome: 'ended-already', round };
    if (round.confirmedAt !== null) return { outcome: 'confirmed-already', round };
    const confirmed = { ...round, confirmedAt: now, confirmedBy: by };
    if ((await deps.store.rounds.save(confirmed)) === 'saved') return { outcome: 'confirmed', round: confirmed };
  }
}
