/** What the clockwork remembers over documents. It goes with the installation: what fell due while it moved was missed, too. */

import type { Lookout } from '../../strategy/lookout';
import type { Lookouts } from '../../strategy/ports/lookouts';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createLookouts(documents: Documents): Lookouts {
  const { add, save, get } = createVersionedRecords<Lookout>(documents, 'lookouts');
  return { add, save, get };
}
