/** What people read in English about files dropped to the bot. */

import type { intakeFi } from './intake-fi';

export const intakeEn: Record<keyof typeof intakeFi, string> = {};
