/** Who is measured: our store and a bare contender, side by side over equal content, in stores of several sizes. */

import type { CallName } from './calls';

/** One turn of a call; turns are numbered from 0 without gaps, for each contender by itself. */
export type Act = (turn: number) => Promise<unknown>;

export type Acts = Record<CallName, Act>;

export interface Pair {
  /** In each of the two stores. */
  documents: number;
  ours: Acts;
  bare: Acts;
}

export interface Contest {
  /** Versions and settings, in one line. */
  about: string;
  /** Smallest first. */
  pairs: Pair[];
  /** Ends and removes everything that was started or made for it. */
  close(): Promise<void>;
}
