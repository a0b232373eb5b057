/**
 * Fills a store from a backup. The file is checked whole before anything is written; cut off, the store refuses to be used
 * until the same restore has run to its end, and it is done only when the store was compared with the file.
 */

import { randomUUID } from 'node:crypto';
import { Refused } from '../../strategy/errors';
import type { MoveProgress, StoreRestore } from '../../strategy/ports/store-keeper';
import type { Documents, StoredDocument } from '../documents';
import { noteFilling } from '../filling-note';
import { createAuditLog } from '../over-documents/audit-log';
import type { BackupLine } from './backup-format';
import type { OpenedStore } from './copy-store';
import type { Watch } from './is-bot-running';
import { decideFilling } from './may-fill';
import { noteSchema } from './note-schema';
import { type CheckedBackup, readBackup } from './read-backup';
import { type CarriedCollection, READING_ORDER } from './reading-order';
import { compareWith } from './sum-collection';

/** Documents in one write. */
const BATCH = 100;

/**
 * @param backup of the same file, just checked
 * @param by who restores, for the audit log of the restored store
 * @throws Refused when the store may not be filled; `backup-changed` when the file is another one than was checked
 */
export async function restoreStore(
  { documents, name }: OpenedStore,
  { file, backup }: { file: string; backup: CheckedBackup },
  { replace, by, watch, onProgress }: { replace: boolean; by: string; watch: Watch; onProgress: MoveProgress },
  now: string,
): Promise<StoreRestore> {
  const { header, mark } = backup;
  await decideFilling(documents, { kind: 'restore', from: mark, replace }, name, watch);
  await noteFilling(documents, 'restore', 'under-way', mark);
  await documents.makeIndexes();
  for (const collection of READING_ORDER) await documents.clear(collection);
  const waiting = await fill(documents, checkedLines(file, mark), onProgress);
  await noteSchema(documents, header.schema);
  const wanted = new Map(backup.collections.map((sum) => [sum.collection, sum]));
  const collections = await compareWith(documents, async (collection) => {
    return wanted.get(collection) ?? { collection, documents: 0, checksum: '' };
  });
  const isSame = collections.every(({ same }) => same);
  if (isSame) {
    await createAuditLog(documents).append({
      id: randomUUID(),
      at: now,
      by,
      act: 'store-restored',
      planId: null,
      subject: header.createdAt,
      detail: `schema ${header.schema}, written by ${header.program}`,
      schema: 1,
    });
    await noteFilling(documents, 'restore', 'done', mark);
  }
  return { is: isSame ? 'done' : 'different', file, to: name, backup: header, collections, waiting };
}

/**
 * The file once more. It was whole a moment ago, so whatever is wrong now is of a file that changes; and by now the store has
 * been given up for it, so the refusal must not say that nothing was changed.
 */
async function* checkedLines(file: string, mark: string): AsyncGenerator<BackupLine> {
  try {
    for await (const line of readBackup(file)) {
      if (line.kind === 'trailer' && line.trailer.sha256 !== mark) throw changedMeanwhile(file);
      yield line;
    }
  } catch (error) {
    throw error instanceof Refused ? changedMeanwhile(file) : error;
  }
}

function changedMeanwhile(file: string): Refused {
  return new Refused(
    'backup-changed',
    `The backup ${file} has changed while it was restored: the store holds only a part of the installation now.`,
    [],
    'No bot starts on it. Run the same restore again when the file is whole, or restore another backup with --replace.',
    file,
  );
}

async function fill(
  documents: Documents,
  lines: AsyncIterable<BackupLine>,
  onProgress: MoveProgress,
): Promise<StoreRestore['waiting']> {
  const waiting: StoreRestore['waiting'] = { deliveries: {}, rounds: [] };
  let collection: CarriedCollection | null = null;
  let batch: StoredDocument[] = [];
  let brought = 0;
  const flush = async () => {
    if (collection === null || batch.length === 0) return;
    await documents.put(collection, batch);
    brought += batch.length;
    batch = [];
    onProgress({ collection, documents: brought });
  };
  for await (const line of lines) {
    if (line.kind !== 'document') continue;
    if (line.collection !== collection) {
      await flush();
      collection = line.collection;
      brought = 0;
    }
    batch.push(line.document);
    countWaiting(waiting, line.collection, line.document);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return waiting;
}

/** Only fields that every schema so far has had are looked at. */
function countWaiting(waiting: StoreRestore['waiting'], collection: CarriedCollection, document: StoredDocument): void {
  if (collection === 'rounds') {
    waiting.rounds.push({ id: document.id, state: (document as StoredDocument & { state: string }).state });
  }
  if (collection !== 'deliveries') return;
  const { state, content } = document as StoredDocument & { state?: { is: string }; content?: { kind: string } };
  if (state?.is !== 'waiting') return;
  const kind = content?.kind ?? '';
  waiting.deliveries[kind] = (waiting.deliveries[kind] ?? 0) + 1;
}
