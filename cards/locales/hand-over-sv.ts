/** What people read in Swedish about hand-over, absence, answers on behalf, notes of co-owners. */

import type { handOverFi } from './hand-over-fi';

export const handOverSv: Record<keyof typeof handOverFi, string> = {};
