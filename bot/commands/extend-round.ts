/** `jatka`, `förläng`, `extend`: moves the last day of an open round. */

import { showExtendRound } from '../reactions/on-round-extended';
import { roundCommand } from './round-command';

export const extendRound = roundCommand({
  words: ['jatka', 'förläng', 'extend'],
  fits: ({ state }) => state === 'open',
  none: 'round.none-open',
  verb: 'extend-round',
  act: async ({ round, language }) => showExtendRound(round, language),
});
