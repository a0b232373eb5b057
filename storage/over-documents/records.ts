/**
 * One collection as records of one type: what is written is read back equal, and every write of a versioned record is
 * guarded by the version it was read at.
 */

import type { Saved } from '../../strategy/ports/saved';
import type { CollectionName } from '../collections';
import type { Documents, Query, StoredDocument } from '../documents';

/** Reading a collection, and inserting into it. */
export interface Records<T> {
  /** False when the id is taken, and then nothing is written. */
  insert(record: T): Promise<boolean>;
  get(id: string): Promise<T | null>;
  find(query: Query): Promise<T[]>;
}

/** Records that carry their own `version`. */
export interface VersionedRecords<T> extends Records<T> {
  add(record: T): Promise<'added' | 'exists'>;
  /** Writes the record with `version + 1` when the stored version equals the given one. */
  save(record: T): Promise<Saved>;
}

/** Records of an aggregate with a `version`. */
export function createVersionedRecords<T extends StoredDocument>(
  documents: Documents,
  collection: CollectionName,
): VersionedRecords<T> {
  // Only this file writes the collection's documents, so what comes back is what went in.
  const read = (document: StoredDocument) => document as T;
  const insert = (record: T) => documents.insert(collection, record);
  return {
    insert,
    async get(id) {
      const document = await documents.get(collection, id);
      return document === null ? null : read(document);
    },
    find: async (query) => (await documents.find(collection, query)).map(read),
    add: async (record) => ((await insert(record)) ? 'added' : 'exists'),
    async save(record) {
      const replaced = await documents.replace(collection, { ...record, version: record.version + 1 }, record.version);
      return replaced ? 'saved' : 'stale';
    },
  };
}

/** Records of an aggregate without a `version`: stored with version 1, which its readers never see. */
export function createPlainRecords<T extends { readonly id: string }>(
  documents: Documents,
  collection: CollectionName,
): Records<T> {
  const versioned = createVersionedRecords<T & StoredDocument>(documents, collection);
  return {
    insert: (record) => versioned.insert({ ...record, version: 1 }),
    async get(id) {
      const record = await versioned.get(id);
      return record === null ? null : withoutVersion<T>(record);
    },
    find: async (query) => (await versioned.find(query)).map(withoutVersion<T>),
  };
}

/** The record as it was before it was stored. */
export function withoutVersion<T>(record: T & StoredDocument): T {
  const { version: _, ...rest } = record;
  return rest as T;
}
