/** What was dropped into the chat, over documents. */

import type { Draft } from '../../strategy/draft';
import type { Drafts } from '../../strategy/ports/drafts';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createDrafts(documents: Documents): Drafts {
  const { add, save, get } = createVersionedRecords<Draft>(documents, 'drafts');
  return { add, save, get };
}
