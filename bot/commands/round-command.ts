/** For words by which a coordinator acts on a round without naming it. */

import { roundsOfTenant } from '../../jobs/rounds-of-tenant';
import type { Official } from '../../strategy/official';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { onChosenRound, type RoundChoice } from './on-chosen-round';

export interface RoundCommand extends RoundChoice {
  words: readonly string[];
  /** Of the tenant's rounds, oldest first. */
  fits: (round: Round) => boolean;
  act: (call: CommandCall & { official: Official; round: Round; now: string }) => Promise<Reply>;
}

export function roundCommand({ words, fits, act, ...choice }: RoundCommand): Command {
  return {
    words,
    run: forCoordinatorChat(async (call) => {
      const { deps, official, language } = call;
      const rounds = (await roundsOfTenant(deps.store, official.tenantId)).filter(({ round }) => fits(round));
      return onChosenRound(rounds, choice, language, (round) => act({ ...call, round, now: deps.now() }));
    }),
  };
}
