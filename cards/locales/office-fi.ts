/** What people read in Finnish about coordinators, roles, channels, the audit and the hand-over sheet. */

export const officeFi = {} as const;
