/** What cards send back about the round board. Ids and words only; rights and state come from the store. */

export type BoardAction =
  /** The board as it is now, in place of the card. */
  | { verb: 'show-board'; roundId: string }
  /** First without `sure`: which audiences and channels would get a digest; then with it. */
  | { verb: 'digest-now'; roundId: string; sure: boolean }
  | { verb: 'export-table'; roundId: string };
