/**
 * Writes documents whatever stands there, many in one round trip. Inserts what is missing and replaces what is there, each
 * document by itself, so one that is being written again never vanishes for a moment.
 */

import { type Collection, MongoBulkWriteError } from 'mongodb';
import { KEY_TAKEN } from './mongo-failure';
import type { MongoDocument } from './read-write';

/** So many that a slow server has done them well within the time-out of one call. */
const INSERTED_AT_ONCE = 500;

/**
 * FerretDB 1.x keeps a connection of its own for each update of a request until the request is over, has 100 of them, and
 * with too many updates waits for itself for ever; and it reads the whole collection for each.
 */
const REPLACED_AT_ONCE = 10;

/** Throws what the driver throws; what was written until then stays written. */
export async function putDocuments(
  collection: Collection<MongoDocument>,
  documents: readonly MongoDocument[],
  within: { maxTimeMS: number },
): Promise<void> {
  for (const batch of batchesOf(documents, INSERTED_AT_ONCE)) {
    const standing = await insertMissing(collection, batch, within);
    for (const replaced of batchesOf(standing, REPLACED_AT_ONCE)) {
      const writes = replaced.map(({ _id, ...fields }) => ({
        replaceOne: { filter: { _id }, replacement: fields, upsert: true },
      }));
      await collection.bulkWrite(writes, { ordered: false, ...within });
    }
  }
}

/** Those whose key was taken. */
async function insertMissing(
  collection: Collection<MongoDocument>,
  documents: readonly MongoDocument[],
  within: { maxTimeMS: number },
): Promise<MongoDocument[]> {
  try {
    await collection.insertMany(documents, { ordered: false, ...within });
    return [];
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError() !== undefined) throw error;
    const failures = [error.writeErrors].flat();
    if (failures.length === 0 || failures.some(({ code }) => code !== KEY_TAKEN)) throw error;
    return failures.flatMap(({ index }) => documents[index] ?? []);
  }
}

function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
