/** Fills an empty engine with documents, in batches. */

import { setImmediate } from 'node:timers/promises';
import type { CollectionName } from '../../storage/collections';
import type { Documents, StoredDocument } from '../../storage/documents';
import { documentsOfManyCities } from './documents-of-many-cities';
import type { PlayedRound } from './play-round';

const AT_ONCE = 500;

/** @param count documents in the end, indexes made */
export async function fillStore(
  documents: Documents,
  round: PlayedRound,
  count: number,
  signal: AbortSignal,
): Promise<void> {
  await documents.makeIndexes();
  const batches = new Map<CollectionName, StoredDocument[]>();
  for (const [collection, document] of documentsOfManyCities(round, count)) {
    const batch = batches.get(collection) ?? [];
    batches.set(collection, batch);
    batch.push(document);
    if (batch.length < AT_ONCE) continue;
    await documents.put(collection, batch.splice(0));
    // Lets the process hear that it should stop: the embedded engine never waits.
    await setImmediate();
    signal.throwIfAborted();
  }
  for (const [collection, batch] of batches) await documents.put(collection, batch);
}
