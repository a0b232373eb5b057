/** `@Toteuma kooste pois`, by a coordinator in a channel: nothing more is posted there. */

import { say } from '../../cards/parts/say';
import { disconnectChannel } from '../../jobs/disconnect-channel';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

export const digestOff = {
  words: ['kooste pois', 'sammandrag bort', 'digest off'],
  run: async ({ deps, official, language, message }: CommandCall): Promise<Reply> => {
    if (!official?.isCoordinator) return refusal({ line: 'coordinators-only' }, language);
    const { conversation } = message;
    if (!conversation.channelId) return { reply: 'text', text: say(language, 'office.digest-off-where') };
    const outcome = await disconnectChannel(deps, conversation.channelId, official, deps.now());
    deps.runSoon();
    const key = outcome === 'disconnected' ? 'office.digest-removed' : 'office.digest-none-at-all';
    return { reply: 'text', text: say(language, key) };
  },
} satisfies Command;
