/** An engine whose process dies at one of its writes, for tests of what is left then: nothing works any more after it. */

import type { Documents } from '../../storage/documents';

/**
 * @param survived how many writes come through before the one that never happens
 */
export function dyingAfter(documents: Documents, survived: number): Documents {
  let writes = 0;
  const write = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (writes >= survived) throw new Error('killed');
    writes += 1;
    return act();
  };
  return {
    ...documents,
    insert: (...given) => write(() => documents.insert(...given)),
    replace: (...given) => write(() => documents.replace(...given)),
    put: (...given) => write(() => documents.put(...given)),
    clear: (...given) => write(() => documents.clear(...given)),
    makeIndexes: () => write(() => documents.makeIndexes()),
  };
}
