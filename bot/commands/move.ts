/** `siirrä`, `överför`, `hand over`: a coordinator hands questions of an open round over, step by step. */

import { showHandOver } from '../reactions/on-hand-over-shown';
import { roundCommand } from './round-command';

export const move = roundCommand({
  words: ['siirrä', 'överför', 'hand over'],
  fits: ({ state }) => state === 'open',
  none: 'hand-over.no-round',
  verb: 'hand-over',
  act: ({ deps, official, round }) => showHandOver(deps, official, round),
});
