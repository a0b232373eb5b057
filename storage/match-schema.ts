/**
 * Brings an opened engine and this program to the same schema: a new store gets the program's number, older data is
 * migrated step by step, and newer data is refused untouched.
 */

import { Refused } from '../strategy/errors';
import type { Documents, StoredDocument } from './documents';
import { MIGRATIONS, type Migration, migrate } from './migrations';

interface SchemaNote extends StoredDocument {
  id: 'schema';
  number: number;
}

/** Throws `Refused` (`store-too-new`) when a newer program has written the store. `migrations` is replaced in tests only. */
export async function matchSchema(documents: Documents, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const ours = migrations.length + 1;
  await documents.insert('meta', schemaNote(ours, 1));
  let note = await readNote(documents);
  if (note.number > ours) {
    throw new Refused(
      'store-too-new',
      `The store was written by a newer Toteuma (schema ${note.number}; this program knows ${ours}).`,
      [`Found schema ${note.number}, this program reads up to ${ours}.`],
      'Start the newer version again, or open a store or a backup that this version has written.',
    );
  }
  while (note.number < ours) {
    const step = migrations[note.number - 1];
    if (step === undefined) throw new Error(`There is no migration from schema ${note.number}.`);
    await migrate(documents, step);
    // False when another process came first; reading again tells how far it got.
    await documents.replace('meta', schemaNote(note.number + 1, note.version + 1), note.version);
    note = await readNote(documents);
  }
}

function schemaNote(number: number, version: number): SchemaNote {
  return { id: 'schema', number, version };
}

async function readNote(documents: Documents): Promise<SchemaNote> {
  return (await documents.get('meta', 'schema')) as SchemaNote;
}
