/**
 * For words by which a coordinator acts on a round without naming it: the only one that fits is taken, of several they
 * choose one by a button, and where none fits they are told.
 */

import type { roundFi } from '../../cards/locales/round-fi';
import { roundPickerCard } from '../../cards/round-picker-card';
import type { RoundOfPlan } from '../../jobs/rounds-of-tenant';
import type { Official } from '../../strategy/official';
import type { Round } from '../../strategy/round';
import type { ReactionDeps } from '../reactions/reaction-deps';
import { roundLine } from '../reactions/round-line';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { pickedRound } from './picked-round';

export interface RoundCommand {
  words: readonly string[];
  /** Of the tenant's rounds, oldest first. */
  fits: (round: Round) => boolean;
  none: keyof typeof roundFi;
  verb: Parameters<typeof roundPickerCard>[1];
  act: (call: CommandCall & { official: Official; round: Round; now: string }) => Promise<Reply>;
}

export function roundCommand({ words, fits, none, verb, act }: RoundCommand): Command {
  return {
    words,
    run: forCoordinatorChat(async (call) => {
      const { deps, official, language } = call;
      const rounds = (await allRounds(deps, official.tenantId)).filter(({ round }) => fits(round));
      const [only, another] = rounds;
      if (!only) return roundLine(none, language);
      if (another) return { reply: 'card', message: roundPickerCard(rounds.map(pickedRound), verb, language) };
      return act({ ...call, round: only.round, now: deps.now() });
    }),
  };
}

async function allRounds({ store }: ReactionDeps, tenantId: string): Promise<RoundOfPlan[]> {
  const plans = (await store.plans.all()).filter((plan) => plan.tenantId === tenantId);
  const rounds = await Promise.all(plans.map(({ planId }) => store.rounds.ofPlan(planId)));
  return plans.flatMap((plan, index) => (rounds[index] ?? []).map((round) => ({ plan, round })));
}
