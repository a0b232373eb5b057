/**
 * The note that a copy or a restore leaves in the store it fills. While it says `under-way`, no program starts on that
 * store: half an installation would ask people twice, or not at all.
 */

import { randomUUID } from 'node:crypto';
import { Refused } from '../strategy/errors';
import type { Documents, StoredDocument } from './documents';

/** `copy` goes on from where it was cut off; `restore` begins anew. */
export type FillingKind = 'copy' | 'restore';

export interface FillingNote extends StoredDocument {
  id: 'filling';
  kind: FillingKind;
  is: 'under-way' | 'done';
  /** What the store is filled from, as a hash: only the same filling may go on. */
  from: string;
  /** Of this one writing of the note: a program that knew another one is on a store that was filled since. */
  turn: string;
}

/** The note of the last filling of this store; null when there was none. */
export async function readFilling(documents: Documents): Promise<FillingNote | null> {
  return (await documents.get('meta', 'filling')) as FillingNote | null;
}

export async function noteFilling(
  documents: Documents,
  kind: FillingKind,
  is: FillingNote['is'],
  from = '',
): Promise<void> {
  const note: FillingNote = { id: 'filling', kind, is, from, turn: randomUUID(), version: 1 };
  await documents.put('meta', [note]);
}

/** Throws `Refused` (`store-half-filled`) while a copy or a restore into the store is not complete. */
export async function refuseHalfFilled(documents: Documents): Promise<void> {
  const note = await readFilling(documents);
  if (note?.is !== 'under-way') return;
  throw new Refused(
    'store-half-filled',
    `A ${note.kind} into this store is under way or was cut off: the store holds only a part of the installation.`,
    [],
    note.kind === 'copy'
      ? 'Run the same copy again; it goes on where it stopped.'
      : 'Run the same restore again, or restore another backup with --replace.',
    note.kind,
  );
}
