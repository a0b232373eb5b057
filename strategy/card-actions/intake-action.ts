/** What cards send back about files dropped to the bot. Ids and words only; rights and state come from the store. */

export type IntakeAction = never;
