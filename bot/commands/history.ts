/** `historia`, `historik`, `history`: what was done and by whom. */

import { showAudit } from '../reactions/on-audit-page';
import type { Command } from './command-call';
import { forCoordinatorsInChat } from './for-coordinators-in-chat';

export const history = {
  words: ['historia', 'historik', 'history'],
  run: forCoordinatorsInChat(({ deps }, official) => showAudit(deps, official, 0)),
} satisfies Command;
