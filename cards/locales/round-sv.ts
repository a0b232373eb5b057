/** What people read in Swedish about rounds: preview, sample, extra round, extending, closing, year clock, settings. */

import type { roundFi } from './round-fi';

export const roundSv: Record<keyof typeof roundFi, string> = {};
