/** `perehdytys`, `överlämning`, `handover`: everything a successor must know. */

import { showHandover } from '../reactions/on-handover-sheet';
import type { Command } from './command-call';
import { forCoordinatorsInChat } from './for-coordinators-in-chat';

export const handover = {
  words: ['perehdytys', 'överlämning', 'handover'],
  run: forCoordinatorsInChat(({ deps }, official) => showHandover(deps, official, null)),
} satisfies Command;
