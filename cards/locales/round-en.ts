/** What people read in English about rounds: preview, sample, extra round, extending, closing, year clock, settings. */

import type { roundFi } from './round-fi';

export const roundEn: Record<keyof typeof roundFi, string> = {};
