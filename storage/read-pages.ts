/**
 * Walks over a whole collection in the order of its ids, a page at a time, so that memory does not grow with the
 * collection. What is inserted behind the walk meanwhile is not seen; what is inserted before it is.
 */

import type { CollectionName } from './collections';
import type { Documents, StoredDocument } from './documents';

/** A page of the longest documents, plans, stays within a few megabytes. */
const PAGE = 100;

/** Pages with at least one document each. */
export async function* readPages(
  documents: Documents,
  collection: CollectionName,
  pageSize = PAGE,
): AsyncGenerator<StoredDocument[], void, void> {
  let last: string | null = null;
  for (;;) {
    const page: StoredDocument[] = await documents.find(collection, {
      index: 'id',
      equal: [],
      ...(last !== null && { bound: { is: 'above', value: last } }),
      limit: pageSize,
    });
    last = page.at(-1)?.id ?? null;
    if (last === null) return;
    yield page;
  }
}
