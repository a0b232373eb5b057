/** What cards send back about rounds: preview, sample, extra round, extending, closing, year clock, settings. Ids and words only; rights and state come from the store. */

export type RoundAction = never;
