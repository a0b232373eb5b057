/** What people read in English about hand-over, absence, answers on behalf, notes of co-owners. */

import type { handOverFi } from './hand-over-fi';

export const handOverEn: Record<keyof typeof handOverFi, string> = {};
