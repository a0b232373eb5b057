/** What the clockwork remembers over documents. It is about this store and its bot, so it is not carried to another store. */

import type { Lookout } from '../../strategy/lookout';
import type { Lookouts } from '../../strategy/ports/lookouts';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createLookouts(documents: Documents): Lookouts {
  const { add, save, get } = createVersionedRecords<Lookout>(documents, 'meta');
  return { add, save, get };
}
