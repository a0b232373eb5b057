/** What people read in Finnish about the round board. */

export const boardFi = {
  'board.back': 'Takaisin tilannekuvaan',
} as const;
