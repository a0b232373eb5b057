/** `sulje`, `stäng`, `close`: closes an open round before its day, after showing what is missing. */

import { onRoundClosed } from '../reactions/on-round-ended';
import { roundCommand } from './round-command';

export const closeRound = roundCommand({
  words: ['sulje', 'stäng', 'close'],
  fits: ({ state }) => state === 'open',
  none: 'round.none-open',
  verb: 'close-round',
  act: (call) => onRoundClosed({ ...call, action: { verb: 'close-round', roundId: call.round.id, sure: false } }),
});
