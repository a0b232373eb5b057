/** Computes the digest of a round for one audience from the store, compared with a previous digest or the previous round. */

import type { Digest } from '../strategy/digest';
import { makeDigest } from '../strategy/make-digest';
import type { Audience } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import { comparedRoundOf } from '../strategy/telling-round';
import { readRecordsOverRounds } from './read-records';

/**
 * @param previous the newest digest that the same recipient got; null for the first, and for a look in between
 * @param asOf an instant; what was said later is not in it
 */
export async function digestOfRound(
  store: Store,
  round: Round,
  { audience, dueOn, previous }: { audience: Audience; dueOn: string; previous: Pick<Digest, 'asOf'> | null },
  asOf: string,
): Promise<ReturnType<typeof makeDigest>> {
  const records = await readRecordsOverRounds(store, round);
  const open = records.rounds.filter(({ id, state }) => state === 'open' && id !== round.id);
  const others = await Promise.all(
    open.map(async (other) => ({ round: other, questions: await store.questions.ofRound(other.id) })),
  );
  const previousRound = comparedRoundOf(round, records.rounds);
  return makeDigest({ ...records, audience, previous, previousRound, others, dueOn }, asOf);
}
