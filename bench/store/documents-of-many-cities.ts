/**
 * A store's content of any size: first one city with one played round, always the same, which is what the calls ask
 * about; then the eight rounds of one other city after another. So the store grows, and what a call returns does not.
 */

import type { CollectionName } from '../../storage/collections';
import type { StoredDocument } from '../../storage/documents';
import type { Placed } from '../fill-in-batches';
import type { PlayedRound } from './play-round';

/** The lease of the clockwork, and how many epochs a year of restarts has left of it. */
export const LEASE = 'run-due';
export const EPOCHS = 50;

/** When the one delivery that waits in the measured city is due, and an instant shortly after. */
const DUE_AT = '2022-09-05T05:00:00.000Z';
export const AFTER_DUE = '2022-09-05T05:01:00.000Z';

const FAR_AWAY = '2099-01-01T00:00:00.000Z';
const ROUNDS_OF_A_CITY = 8;

/** Written once for a plan, however many rounds it has. */
const ONCE: readonly CollectionName[] = ['plans', 'roles', 'officials', 'channels'];

/** Exactly `count` documents with ids of their own; fewer than one round has is refused. */
export function* documentsOfManyCities(round: PlayedRound, count: number): Generator<Placed> {
  const measured = [...withOneWaiting(round.documents), ...leases()];
  if (count < measured.length)
    throw new Error(`A store with one round has ${measured.length} documents, not ${count}.`);
  yield* measured;
  let left = count - measured.length;
  const text = JSON.stringify(withOneWaiting(round.documents));
  for (let city = 1; left > 0; city += 1) {
    for (let year = 0; year < ROUNDS_OF_A_CITY && left > 0; year += 1) {
      const others = (JSON.parse(ofAnotherCity(text, round, city, year)) as Placed[])
        .filter(([collection]) => year === 0 || !ONCE.includes(collection))
        .slice(0, left);
      left -= others.length;
      yield* others;
    }
  }
}

/** The same round in the words of another city and another year: no id and no key of an index stays the same. */
function ofAnotherCity(text: string, { planId, tenantId }: PlayedRound, city: number, year: number): string {
  return text
    .replaceAll(DUE_AT, FAR_AWAY)
    .replaceAll(planId, `city-${city}`)
    .replaceAll(tenantId, `tenant-${city}`)
    .replaceAll('official-', `official-${city}-`)
    .replaceAll('19:', `19:${city}-`)
    .replaceAll('"id":"id-', `"id":"id-${city}-${year}-`)
    .replaceAll('2022-', `${2022 + year}-`);
}

/** The first card that was sent waits again, as after a failure. */
function withOneWaiting(documents: readonly Placed[]): Placed[] {
  const waiting = documents.findIndex(([collection, { id }]) => collection === 'deliveries' && id.endsWith('/ask'));
  return documents.map(([collection, document], position) => {
    const state = { is: 'waiting', nextAttemptAt: DUE_AT, why: 'unknown' };
    return [collection, position === waiting ? ({ ...document, state } as StoredDocument) : document];
  });
}

function leases(): Placed[] {
  return Array.from({ length: EPOCHS }, (_, before) => {
    const epoch = before + 1;
    const lease = { name: LEASE, epoch, holder: 'bench', beat: 17_280, released: epoch < EPOCHS };
    return ['leases', { id: `${LEASE}/${epoch}`, ...lease, version: 1 } as StoredDocument];
  });
}
