/**
 * An engine that forgets everything, for tests that run in milliseconds. It passes the same contract suite as the real
 * ones and can be told to fail, so that a test sees what people see when the store cannot be used.
 */

import { type CollectionName, orderOf } from '../../storage/collections';
import type { Documents, Query, Scalar, StoredDocument } from '../../storage/documents';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { StoreUnavailable } from '../../strategy/errors';
import type { Store } from '../../strategy/ports/store';

export interface MemoryDocuments extends Documents {
  /** From now on everything throws `StoreUnavailable` with this reason; null brings the store back. */
  failWith(reason: string | null): void;
}

/** Documents by collection, then by id; two engines over the same shelf see the same documents. */
export type Shelf = Map<CollectionName, Map<string, Kept>>;

/** Copied when written, and frozen. */
type Kept = StoredDocument;

/**
 * @param given `copies` as a real engine gives, or the `originals`, which is many times faster where this engine alone
 * uses the shelf; whoever changes what was read then fails, since it is frozen
 */
export function createMemoryDocuments(
  shelf: Shelf = new Map(),
  given: 'copies' | 'originals' = 'copies',
): MemoryDocuments {
  let failure: string | null = null;
  /** What was found since the last write; kept only where no other engine writes to the same shelf. */
  const found = new Map<CollectionName, Map<string, Kept[]>>();

  async function use<Result>(act: () => Result): Promise<Result> {
    if (failure !== null) throw new StoreUnavailable(failure);
    return act();
  }

  function keptIn(collection: CollectionName): Map<string, Kept> {
    const known = shelf.get(collection);
    if (known) return known;
    const kept = new Map<string, Kept>();
    shelf.set(collection, kept);
    return kept;
  }

  const handedOut = (kept: Kept): StoredDocument => (given === 'originals' ? kept : JSON.parse(JSON.stringify(kept)));

  function write(collection: CollectionName, document: StoredDocument): void {
    found.get(collection)?.clear();
    keptIn(collection).set(document.id, frozen(JSON.parse(JSON.stringify(document))));
  }

  function find(collection: CollectionName, query: Query): Kept[] {
    const search = () => answersOf([...keptIn(collection).values()], orderOf(collection, query.index), query);
    if (given === 'copies') return search();
    // Hour after hour in which nothing is written ask the same.
    const before = found.get(collection) ?? new Map<string, Kept[]>();
    found.set(collection, before);
    const key = JSON.stringify(query);
    const documents = before.get(key) ?? search();
    before.set(key, documents);
    return documents;
  }

  return {
    insert: (collection, document) =>
      use(() => {
        if (keptIn(collection).has(document.id)) return false;
        write(collection, document);
        return true;
      }),
    get: (collection, id) =>
      use(() => {
        const kept = keptIn(collection).get(id);
        return kept === undefined ? null : handedOut(kept);
      }),
    replace: (collection, document, expectedVersion) =>
      use(() => {
        if (keptIn(collection).get(document.id)?.version !== expectedVersion) return false;
        write(collection, document);
        return true;
      }),
    find: (collection, query) => use(() => find(collection, query).map(handedOut)),
    findIds: (collection, query) => use(() => find(collection, query).map(({ id }) => id)),
    put: (collection, documents) =>
      use(() => {
        for (const document of documents) write(collection, document);
      }),
    clear: (collection) =>
      use(() => {
        found.get(collection)?.clear();
        keptIn(collection).clear();
      }),
    makeIndexes: () => use(() => undefined),
    ping: () => use(() => undefined),
    async close() {
      failure = 'it has been closed.';
    },
    failWith(reason) {
      failure = reason;
    },
  };
}

/** A whole store in memory, and its engine to make it fail. */
export function aMemoryStore(): { store: Store; documents: MemoryDocuments } {
  const documents = createMemoryDocuments();
  return { store: createStoreOverDocuments(documents), documents };
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function answersOf(documents: StoredDocument[], fields: readonly string[], query: Query): StoredDocument[] {
  const sign = query.order === 'descending' ? -1 : 1;
  return documents
    .filter((document) => query.equal.every((value, position) => fieldOf(document, fields[position]) === value))
    .filter((document) => isWithin(fieldOf(document, fields[query.equal.length]), query.bound))
    .filter((document) => isAnyOf(fieldOf(document, fields[query.equal.length]), query.anyOf))
    .sort((a, b) => {
      for (const field of fields) {
        const order = compare(fieldOf(a, field), fieldOf(b, field));
        if (order !== 0) return sign * order;
      }
      return 0;
    })
    .slice(0, query.limit);
}

function isWithin(value: unknown, bound: Query['bound']): boolean {
  if (bound === undefined) return true;
  if (value === null || value === undefined) return false;
  const order = compare(value, bound.value);
  return { 'at-most': order <= 0, below: order < 0, above: order > 0 }[bound.is];
}

function isAnyOf(value: unknown, anyOf: Query['anyOf']): boolean {
  return anyOf === undefined || anyOf.some((one) => one === value);
}

/** The field at a dotted path; undefined when there is none. */
function fieldOf(document: StoredDocument, path: string | undefined): unknown {
  if (path === undefined) return undefined;
  if (!path.includes('.')) return (document as unknown as Record<string, unknown>)[path];
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], document);
}

/** Numbers by size, text by code point as databases compare it, nothing before everything. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a as Scalar), String(b as Scalar)];
  // Only where a character takes two places does JavaScript's own order differ from that of code points.
  if (SURROGATE.test(one) || SURROGATE.test(other)) return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}

const SURROGATE = /[\ud800-\udfff]/;
