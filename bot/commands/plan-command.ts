/** For words by which a coordinator acts on a plan without naming it; of several plans they choose one by a button. */

import { planPickerCard } from '../../cards/plan-picker-card';
import type { Official } from '../../strategy/official';
import type { Plan } from '../../strategy/plan';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';

export interface PlanCommand {
  words: readonly string[];
  verb: Parameters<typeof planPickerCard>[1];
  act: (call: CommandCall & { official: Official; plan: Plan; now: string }) => Promise<Reply>;
}

export function planCommand({ words, verb, act }: PlanCommand): Command {
  return {
    words,
    run: forCoordinatorChat(async (call) => {
      const { deps, official, language } = call;
      const plans = (await deps.store.plans.all()).filter(({ tenantId }) => tenantId === official.tenantId);
      const [only, another] = plans;
      if (!only) return refusal({ line: 'no-plan-yet' }, language);
      if (!another) return act({ ...call, plan: only, now: deps.now() });
      const named = plans.map(({ planId, settings }) => ({ planId, planName: settings.name }));
      return { reply: 'card', message: planPickerCard(named, verb, language) };
    }),
  };
}
