/** `avaa`, `öppna`, `open`: what the coming round would send, with the button that confirms it. */

import { showPreview } from '../reactions/on-round-previewed';
import { roundCommand } from './round-command';

export const openRound = roundCommand({
  words: ['avaa', 'öppna', 'open'],
  fits: ({ state }) => state === 'planned',
  none: 'round.none-planned',
  verb: 'preview-round',
  act: ({ deps, round, language, now }) => showPreview(deps, { round, language, changes: null }, now),
});
