/** A power cut at one write: that write and everything after it does not happen, until the power is back. */

import type { Documents } from '../../storage/documents';
import type { MemoryDocuments } from './memory-documents';

export interface PowerCut {
  /** Cuts the power at the nth write from now (1 = the next). */
  atWrite(n: number): void;
  /** Brings the power back; true when it had been cut. */
  back(): boolean;
  engine(documents: MemoryDocuments): Documents;
}

export function aPowerCut(): PowerCut {
  let left = Number.POSITIVE_INFINITY;
  let isCut = false;
  const beforeWrite = () => {
    left -= 1;
    if (left < 1) isCut = true;
  };
  const guarded =
    <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>, isWrite: boolean) =>
    async (...args: Args): Promise<Result> => {
      if (isWrite) beforeWrite();
      if (isCut) throw new Error('the power is cut');
      return act(...args);
    };
  return {
    atWrite(n) {
      left = n;
    },
    back() {
      const was = isCut;
      left = Number.POSITIVE_INFINITY;
      isCut = false;
      return was;
    },
    engine: (documents) => ({
      ...documents,
      insert: guarded(documents.insert, true),
      replace: guarded(documents.replace, true),
      get: guarded(documents.get, false),
      find: guarded(documents.find, false),
    }),
  };
}
