/** What people read in Finnish about hand-over, absence, answers on behalf, notes of co-owners. */

export const handOverFi = {} as const;
