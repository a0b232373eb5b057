/** Notes in a filled store by which schema its documents were written, so that the bot's start migrates what is older. */

import type { Documents } from '../documents';
import type { SchemaNote } from '../match-schema';

export async function noteSchema(documents: Documents, number: number): Promise<void> {
  // No indexes are claimed: the next start looks for itself, which costs little.
  const note: SchemaNote = { id: 'schema', number, indexes: '', version: 1 };
  await documents.put('meta', [note]);
}
