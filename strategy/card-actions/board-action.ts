/** What cards send back about the round board. Ids and words only; rights and state come from the store. */

export type BoardAction =
  /** The board as it is now, in place of the card. */
  | { verb: 'show-board'; roundId: string }
  /** First with null: which audiences and channels would get a digest; then with the number that stood there. */
  | { verb: 'digest-now'; roundId: string; sure: number | null }
  | { verb: 'export-table'; roundId: string };
