/** `peru`, `ställ in`, `cancel`: calls a coming or open round off, after asking once more. */

import { onRoundCancelled } from '../reactions/on-round-ended';
import { roundCommand } from './round-command';

export const cancelRound = roundCommand({
  words: ['peru', 'ställ in', 'cancel'],
  fits: ({ state }) => state === 'planned' || state === 'open',
  none: 'round.none-to-cancel',
  verb: 'cancel-round',
  act: (call) => onRoundCancelled({ ...call, action: { verb: 'cancel-round', roundId: call.round.id, sure: false } }),
});
