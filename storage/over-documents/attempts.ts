/** POSTs over documents. The number of an attempt belongs to whoever inserted it first; its result is written once. */

import type { Attempt } from '../../strategy/delivery';
import type { Attempts } from '../../strategy/ports/attempts';
import type { Documents, StoredDocument } from '../documents';
import { createVersionedRecords, withoutVersion } from './records';

export function createAttempts(documents: Documents): Attempts {
  const records = createVersionedRecords<Attempt & StoredDocument>(documents, 'attempts');
  return {
    begin: async (attempt) => ((await records.insert({ ...attempt, version: 1 })) ? 'begun' : 'taken'),
    async end(id, result) {
      const attempt = await records.get(id);
      if (attempt === null) throw new Error(`Attempt ${id} ends without having begun.`);
      // Stale: a result was written in between. The first one stands, as when it was there already.
      if (attempt.result === null) await records.save({ ...attempt, result });
    },
    async ofDelivery(deliveryId) {
      const attempts = await records.find({ index: 'ofDelivery', equal: [deliveryId] });
      return attempts.map(withoutVersion<Attempt>);
    },
  };
}
