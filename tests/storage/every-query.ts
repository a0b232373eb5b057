import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, indexFields } from '../../storage/collections';
import type { Query } from '../../storage/documents';

/** Every declared index, asked by all its fields but the last, and by a bound on the last, both ways round. */
export function everyQuery(): [CollectionName, string, Query][] {
  return COLLECTION_NAMES.flatMap((collection) =>
    Object.keys(COLLECTIONS[collection]).flatMap((index): [CollectionName, string, Query][] => {
      const equal = indexFields(collection, index)
        .slice(0, -1)
        .map((field) => `a ${field}`);
      return [
        [collection, index, { index, equal, limit: 3 }],
        [collection, index, { index, equal, bound: { is: 'at-most', value: 'z' }, order: 'descending' }],
        [collection, index, { index, equal, anyOf: ['a', 'b', 'c'] }],
      ];
    }),
  );
}
