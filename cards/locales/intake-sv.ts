/** What people read in Swedish about files dropped to the bot. */

import type { intakeFi } from './intake-fi';

export const intakeSv: Record<keyof typeof intakeFi, string> = {};
