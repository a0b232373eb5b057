/** An engine that counts what is read from it: how many questions are put to it, and how many documents come back. */

import type { Documents } from '../../storage/documents';

export interface Readings {
  /** By collection and index, or `get`: `answers ofRound`. */
  calls: Map<string, number>;
  documents: Map<string, number>;
}

/** `since`: what was read since it was last asked. */
export function countedReadings(documents: Documents): { engine: Documents; since(): Readings } {
  let read: Readings = { calls: new Map(), documents: new Map() };
  const note = (key: string, found: number) => {
    read.calls.set(key, (read.calls.get(key) ?? 0) + 1);
    read.documents.set(key, (read.documents.get(key) ?? 0) + found);
  };
  return {
    engine: {
      ...documents,
      get: async (collection, id) => {
        note(`${collection} get`, 1);
        return documents.get(collection, id);
      },
      find: async (collection, query) => {
        const found = await documents.find(collection, query);
        note(`${collection} ${query.index}`, found.length);
        return found;
      },
    },
    since() {
      const before = read;
      read = { calls: new Map(), documents: new Map() };
      return before;
    },
  };
}
