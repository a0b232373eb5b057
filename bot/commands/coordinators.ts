/** `koordinaattorit`, `koordinatorer`, `coordinators`: who coordinates, and forms to change it. */

import { showCoordinators } from '../reactions/on-coordinators';
import type { Command } from './command-call';
import { forCoordinatorsInChat } from './for-coordinators-in-chat';

export const coordinators = {
  words: ['koordinaattorit', 'koordinatorer', 'coordinators'],
  run: forCoordinatorsInChat(({ deps }, official) => showCoordinators(deps, official)),
} satisfies Command;
