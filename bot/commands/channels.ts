/** `kanavat`, `kanaler`, `channels`: which digest goes to which channel. */

import { showChannels } from '../reactions/on-channels';
import type { Command } from './command-call';
import { forCoordinatorsInChat } from './for-coordinators-in-chat';

export const channels = {
  words: ['kanavat', 'kanaler', 'channels'],
  run: forCoordinatorsInChat(({ deps }, official) => showChannels(deps, official)),
} satisfies Command;
