/** POSTs over documents. The number of an attempt belongs to whoever inserted it first; its result is written once. */

import type { Attempt } from '../../strategy/delivery';
import type { Attempts } from '../../strategy/ports/attempts';
import type { Documents, StoredDocument } from '../documents';
import { createVersionedRecords, withoutVersion } from './records';

export function createAttempts(documents: Documents): Attempts {
  const records = createVersionedRecords<Attempt & StoredDocument>(documents, 'attempts');
  return {
    begin: async (attempt) => ((await records.insert({ ...attempt, version: 1 })) ? 'begun' : 'taken'),
    async end(attempt, result) {
      // It stands as it was begun, so nothing is read; when it does not, it is looked at why.
      if ((await records.save({ ...attempt, result, version: 1 })) === 'saved') return;
      const standing = await records.get(attempt.id);
      if (standing === null) throw new Error(`Attempt ${attempt.id} ends without having begun.`);
      if (standing.result === null) await records.save({ ...standing, result });
    },
    async ofDelivery(deliveryId) {
      const attempts = await records.find({ index: 'ofDelivery', equal: [deliveryId] });
      return attempts.map(withoutVersion<Attempt>);
    },
  };
}
