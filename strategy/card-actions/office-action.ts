/** What cards send back about coordinators, roles, channels, the audit and the hand-over sheet. Ids and words only; rights and state come from the store. */

export type OfficeAction = never;
