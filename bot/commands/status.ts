/** `tilanne`, `läge`, `status`: the round board at the end of the coordinator's chat, where it is kept up to date. */

import { dayText } from '../../cards/parts/day-text';
import { say } from '../../cards/parts/say';
import { postBoard } from '../../jobs/post-board';
import { roundsToShow } from '../../jobs/rounds-of-tenant';
import { dateIn } from '../../strategy/calendar';
import { roundsAhead } from '../../strategy/rounds-ahead';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';

export const status = {
  words: ['tilanne', 'läge', 'status'],
  run: forCoordinatorChat(async (call) => {
    const { deps, official } = call;
    const now = deps.now();
    const rounds = await roundsToShow(deps.store, official.tenantId);
    for (const { round } of rounds) await postBoard(deps, official, round, now);
    if (rounds.length === 0) return noRound(call, now);
    deps.runSoon();
    return { reply: 'none' };
  }),
} satisfies Command;

async function noRound({ deps, official, language }: CommandCall, now: string): Promise<Reply> {
  const plans = (await deps.store.plans.all()).filter(({ tenantId }) => tenantId === official?.tenantId);
  const days = plans.flatMap(({ settings }) => {
    const { nextOpensOn } = roundsAhead(settings, [], dateIn(settings.zone, now));
    return nextOpensOn === null ? [] : [nextOpensOn];
  });
  const [day] = days.sort();
  const text = day
    ? say(language, 'board.no-round-next', { day: dayText(language, day) })
    : say(language, 'board.no-round');
  return { reply: 'text', text };
}
