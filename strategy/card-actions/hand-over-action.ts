/** What cards send back about hand-over, absence, answers on behalf, notes of co-owners. Ids and words only; rights and state come from the store. */

export type HandOverAction = never;
