/** The outbox over documents. */

import type { Delivery } from '../../strategy/delivery';
import type { Deliveries } from '../../strategy/ports/deliveries';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createDeliveries(documents: Documents): Deliveries {
  const { add, save, get, find } = createVersionedRecords<Delivery>(documents, 'deliveries');
  return {
    add,
    save,
    get,
    due: (now, limit) => find({ index: 'due', equal: ['waiting'], bound: { is: 'at-most', value: now }, limit }),
    ofRound: (roundId) => find({ index: 'ofRound', equal: [roundId] }),
    ofOfficial: (officialId) => find({ index: 'ofOfficial', equal: [officialId] }),
    ofChannel: (channelId) => find({ index: 'ofChannel', equal: [channelId] }),
  };
}
