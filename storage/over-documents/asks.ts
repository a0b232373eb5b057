/** Addresses of the cards over documents. */

import type { Ask } from '../../strategy/ask';
import type { Asks } from '../../strategy/ports/asks';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createAsks(documents: Documents): Asks {
  const { add, save, get, find } = createVersionedRecords<Ask>(documents, 'asks');
  return { add, save, get, ofRound: (roundId) => find({ index: 'ofRound', equal: [roundId] }) };
}
