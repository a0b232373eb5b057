/** Fills an engine with documents, in batches, and hears between them that it should stop. */

import { setImmediate } from 'node:timers/promises';
import type { CollectionName } from '../storage/collections';
import type { Documents, StoredDocument } from '../storage/documents';

/** A document and where it belongs. */
export type Placed = [CollectionName, StoredDocument];

const AT_ONCE = 500;

/** Indexes are made first; a collection's documents are put in the order in which they come. */
export async function fillInBatches(
  documents: Documents,
  placed: Iterable<Placed>,
  signal: AbortSignal,
): Promise<void> {
  await documents.makeIndexes();
  const batches = new Map<CollectionName, StoredDocument[]>();
  for (const [collection, document] of placed) {
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
