/** Fills an empty engine with the documents of many cities. */

import type { Documents } from '../../storage/documents';
import { fillInBatches } from '../fill-in-batches';
import { documentsOfManyCities } from './documents-of-many-cities';
import type { PlayedRound } from './play-round';

/** @param count documents in the end, indexes made */
export async function fillStore(
  documents: Documents,
  round: PlayedRound,
  count: number,
  signal: AbortSignal,
): Promise<void> {
  await fillInBatches(documents, documentsOfManyCities(round, count), signal);
}
