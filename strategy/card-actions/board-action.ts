/** What cards send back about the round board. Ids and words only; rights and state come from the store. */

export type BoardAction = never;
