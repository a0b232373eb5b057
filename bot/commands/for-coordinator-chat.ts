/** For commands that only a coordinator has, and only in their own chat, because the answer names persons. */

import { say } from '../../cards/parts/say';
import type { Official } from '../../strategy/official';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { CommandCall } from './command-call';

export function forCoordinatorChat(
  run: (call: CommandCall & { official: Official }) => Promise<Reply>,
): (call: CommandCall) => Promise<Reply> {
  return async (call) => {
    const { official, language, message } = call;
    if (!official?.isCoordinator) return refusal({ line: 'coordinators-only' }, language);
    if (message.conversation.kind !== 'personal') return { reply: 'text', text: say(language, 'board.personal-only') };
    return run({ ...call, official });
  };
}
