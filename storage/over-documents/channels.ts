/** Channels over documents. */

import type { Channel } from '../../strategy/channel';
import type { Channels } from '../../strategy/ports/channels';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createChannels(documents: Documents): Channels {
  const { add, save, get, find } = createVersionedRecords<Channel>(documents, 'channels');
  return { add, save, get, ofTenant: (tenantId) => find({ index: 'ofTenant', equal: [tenantId] }) };
}
