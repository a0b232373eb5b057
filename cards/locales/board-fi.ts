/** What people read in Finnish about the round board. */

export const boardFi = {} as const;
