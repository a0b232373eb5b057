/** `siirrä`, `överför`, `hand over`: a coordinator hands questions of an open round over, step by step. */

import { showHandOver } from '../reactions/on-hand-over-shown';
import type { Command } from './command-call';
import { forOpenRound } from './for-open-round';

export const move = {
  words: ['siirrä', 'överför', 'hand over'],
  run: forOpenRound('hand-over', showHandOver),
} satisfies Command;
