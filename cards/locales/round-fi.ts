/** What people read in Finnish about rounds: preview, sample, extra round, extending, closing, year clock, settings. */

export const roundFi = {} as const;
