/** Answers a coordinator in their own chat; names of persons are not posted where others read them. */

import { say } from '../../cards/parts/say';
import type { Official } from '../../strategy/official';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { CommandCall } from './command-call';

/** @param run what is done for a coordinator who writes in a 1:1 chat */
export function forCoordinatorsInChat(
  run: (call: CommandCall, official: Official) => Promise<Reply>,
): (call: CommandCall) => Promise<Reply> {
  return async (call) => {
    const { official, language, message } = call;
    if (!official?.isCoordinator) return refusal({ line: 'coordinators-only' }, language);
    if (message.conversation.kind !== 'personal') return { reply: 'text', text: say(language, 'office.personal-only') };
    return run(call, official);
  };
}
