/**
 * The note that a copy or a restore leaves in the store it fills. While it says `under-way`, no program starts on that
 * store: half an installation would ask people twice, or not at all.
 */

import { Refused } from '../strategy/errors';
import type { Documents, StoredDocument } from './documents';

/** `copy` may go on from where it was cut off; `restore` begins anew. */
export type FillingKind = 'copy' | 'restore';

interface FillingNote extends StoredDocument {
  id: 'filling';
  kind: FillingKind;
  is: 'under-way' | 'done';
}

/** What filling was cut off in this store; null when none was. */
export async function fillingUnderWay(documents: Documents): Promise<FillingKind | null> {
  const note = (await documents.get('meta', 'filling')) as FillingNote | null;
  return note?.is === 'under-way' ? note.kind : null;
}

export async function noteFilling(documents: Documents, kind: FillingKind, is: FillingNote['is']): Promise<void> {
  const note: FillingNote = { id: 'filling', kind, is, version: 1 };
  await documents.put('meta', [note]);
}

/** Throws `Refused` (`store-half-filled`) while a copy or a restore into the store is not complete. */
export async function refuseHalfFilled(documents: Documents): Promise<void> {
  const kind = await fillingUnderWay(documents);
  if (kind === null) return;
  throw new Refused(
    'store-half-filled',
    `A ${kind} into this store is under way or was cut off.`,
    [`The store holds only a part of what the ${kind} was to bring.`],
    kind === 'copy'
      ? 'Run the same copy again; it goes on where it stopped.'
      : 'Run the same restore again, with --replace.',
  );
}
