/** Follow-up rounds over documents. */

import type { Rounds } from '../../strategy/ports/rounds';
import type { Round } from '../../strategy/round';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createRounds(documents: Documents): Rounds {
  const { add, save, get, find } = createVersionedRecords<Round>(documents, 'rounds');
  return { add, save, get, ofPlan: (planId) => find({ index: 'ofPlan', equal: [planId] }) };
}
