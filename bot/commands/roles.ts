/** `vastuutahot`, `ansvariga`, `roles`: the register of roles, those without a holder first. */

import { showRoles } from '../reactions/on-roles';
import type { Command } from './command-call';
import { forCoordinatorsInChat } from './for-coordinators-in-chat';

export const roles = {
  words: ['vastuutahot', 'ansvariga', 'roles'],
  run: forCoordinatorsInChat(({ deps }, official) => showRoles(deps, official, null)),
} satisfies Command;
