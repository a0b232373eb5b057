/** What people read in Finnish about files dropped to the bot. */

export const intakeFi = {} as const;
