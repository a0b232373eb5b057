/**
 * What a storage engine offers: JSON documents in declared collections, each write whole and durable or not made at all.
 * Deliberately little, so that an embedded file and a document database behave the same; the ports are built once over it.
 */

import type { CollectionName } from './collections';

/** A JSON document. `version` guards its replacement; every instant in it is an ISO string. */
export interface StoredDocument {
  readonly id: string;
  readonly version: number;
}

export type Scalar = string | number;

/**
 * A question to one declared index: equality on its first fields, optionally one bound on the field after them. The
 * answer comes in the order of the index's fields, then of the id (by code point), so no query can miss its index.
 */
export interface Query {
  /** Name of an index of the collection; `id` is there in every one. */
  index: string;
  equal: readonly Scalar[];
  /** The field after the equal ones is any of these, which must be some; never together with a bound. */
  anyOf?: readonly Scalar[];
  bound?: { is: 'at-most' | 'below' | 'above'; value: Scalar };
  /** `descending` turns the whole order round. */
  order?: 'ascending' | 'descending';
  limit?: number;
}

/** An engine. Every method throws `StoreUnavailable` when the engine cannot be read or written now. */
export interface Documents {
  /** Inserts a document; false when its id is taken, and then nothing is written. The one guard between competitors. */
  insert(collection: CollectionName, document: StoredDocument): Promise<boolean>;
  get(collection: CollectionName, id: string): Promise<StoredDocument | null>;
  /** Replaces the whole document of this id if it stands at `expectedVersion`; false when not, and then nothing is written. */
  replace(collection: CollectionName, document: StoredDocument, expectedVersion: number): Promise<boolean>;
  find(collection: CollectionName, query: Query): Promise<StoredDocument[]>;
  /** The ids that `find` would answer with, in the same order, without reading the documents. */
  findIds(collection: CollectionName, query: Query): Promise<string[]>;
  /** Writes documents whatever stands there, in few round trips. Only for filling a store that nobody uses. */
  put(collection: CollectionName, documents: readonly StoredDocument[]): Promise<void>;
  /** Removes every document of the collection. Only for filling a store that nobody uses. */
  clear(collection: CollectionName): Promise<void>;
  /** Makes what is missing of the declared indexes; nothing when all are there. */
  makeIndexes(): Promise<void>;
  /** Resolves when a document of ordinary size could be read and written now. Leaves nothing behind. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
