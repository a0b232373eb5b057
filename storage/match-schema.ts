/**
 * Brings an opened engine and this program to the same schema: a new store gets the program's number and indexes, older
 * data is migrated step by step, and newer or half-filled data is refused untouched. One process at a time prepares.
 */

import { createHash } from 'node:crypto';
import { Refused } from '../strategy/errors';
import type { UnderLease } from '../strategy/ports/leases';
import { COLLECTION_NAMES, declaredIndexes } from './collections';
import type { Documents, StoredDocument } from './documents';
import { refuseHalfFilled } from './filling-note';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import { createLeases } from './over-documents/leases';

export interface SchemaNote extends StoredDocument {
  id: 'schema';
  number: number;
  /** Which indexes were made, so that a start that finds them costs one read. */
  indexes: string;
}

/** Of the declared indexes; another one means that there may be something to make, or to drop. */
const INDEXES = createHash('sha256')
  .update(JSON.stringify(COLLECTION_NAMES.map((name) => [name, declaredIndexes(name)])))
  .digest('hex')
  .slice(0, 16);

const LEASE = 'schema';

/**
 * Throws `Refused`: `store-too-new` when a newer program has written the store, `store-half-filled` when a copy or a
 * restore into it was cut off. `migrations` is replaced in tests only.
 */
export async function matchSchema(
  documents: Documents,
  underLease: UnderLease,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  if (await isReady(documents, migrations.length + 1)) return;
  await underLease(createLeases(documents), LEASE, () => prepare(documents, migrations));
}

/**
 * Every step begins with the note, and ends by writing it over just that one: who was frozen at a step for longer than the
 * lease, and finds that another has gone on, goes on from there and takes nothing back.
 */
async function prepare(documents: Documents, migrations: readonly Migration[]): Promise<void> {
  const ours = migrations.length + 1;
  while (!(await isReady(documents, ours))) {
    const note = await readNote(documents);
    if (note?.indexes !== INDEXES) {
      await documents.makeIndexes();
      await writeNote(documents, note?.number ?? ours, note);
    } else {
      const step = migrations[note.number - 1];
      if (step === undefined) throw new Error(`There is no migration from schema ${note.number}.`);
      await migrate(documents, step);
      await writeNote(documents, note.number + 1, note);
    }
  }
}

/** The number that the store was last brought to; null for a store without one. */
export async function readNumber(documents: Documents): Promise<number | null> {
  return (await readNote(documents))?.number ?? null;
}

/** Throws `Refused` (`store-too-new`) for a number that this program does not know. */
export function refuseNewer(number: number, ours: number): void {
  if (number <= ours) return;
  throw new Refused(
    'store-too-new',
    `The store was written by a newer Toteuma (schema ${number}; this program knows ${ours}).`,
    [`Found schema ${number}, this program reads up to ${ours}.`],
    'Start the newer version again, or open a store or a backup that this version has written.',
  );
}

async function isReady(documents: Documents, ours: number): Promise<boolean> {
  await refuseHalfFilled(documents);
  const note = await readNote(documents);
  if (note !== null) refuseNewer(note.number, ours);
  return note?.number === ours && note.indexes === INDEXES;
}

async function readNote(documents: Documents): Promise<SchemaNote | null> {
  return (await documents.get('meta', 'schema')) as SchemaNote | null;
}

/** Writes the note over the given one, or the first one; nothing when somebody else has written it meanwhile. */
async function writeNote(documents: Documents, number: number, standing: SchemaNote | null): Promise<void> {
  const note: SchemaNote = { id: 'schema', number, indexes: INDEXES, version: (standing?.version ?? 0) + 1 };
  if (standing === null) await documents.insert('meta', note);
  else await documents.replace('meta', note, standing.version);
}
