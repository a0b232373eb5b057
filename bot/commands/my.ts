/** `omat`, `mina`, `my`: the person's measures and their state, and a way back to the cards of open rounds. */

import { type MyMeasuresView, myMeasuresCard } from '../../cards/my-measures-card';
import { readAsk } from '../../jobs/read-ask';
import { nextOpeningOf } from '../../jobs/welcome-for';
import type { Answer } from '../../strategy/answer';
import type { Official } from '../../strategy/official';
import type { Plan } from '../../strategy/plan';
import { COORDINATOR_ROLE, measuresLedBy } from '../../strategy/view-ask';
import type { ReactionDeps } from '../reactions/reaction-deps';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { CommandCall } from './command-call';

export const my = {
  words: ['omat', 'mina', 'my', 'omat toimenpiteet', 'mina åtgärder', 'my measures'],
  run: async ({ deps, official, language, message }: CommandCall): Promise<Reply> => {
    // What one person answers for is not posted where others read it.
    if (message.conversation.kind !== 'personal') return refusal({ line: 'personal-only' }, language);
    if (!official) return refusal({ line: 'not-in-register' }, language);
    const plans = (await deps.store.plans.all()).filter((plan) => plan.tenantId === official.tenantId);
    for (const plan of plans) {
      const view = await viewOf(deps, plan, official);
      if (view.measures.length > 0) return { reply: 'card', message: myMeasuresCard(view, language) };
    }
    return refusal({ line: 'nothing-to-ask' }, language);
  },
} as const;

async function viewOf(deps: ReactionDeps, plan: Plan, official: Official): Promise<MyMeasuresView> {
  const now = deps.now();
  const [roles, answers, rounds] = await Promise.all([
    deps.store.roles.ofPlan(plan.planId),
    deps.store.answers.ofPlan(plan.planId),
    deps.store.rounds.ofPlan(plan.planId),
  ]);
  const asks: MyMeasuresView['asks'] = [];
  const asked = new Map<string, MyMeasuresView['measures'][number]>();
  for (const measure of measuresLedBy(official, plan, roles, now)) {
    asked.set(measure.tunnus, { ...measure, newest: newestOf(measure.tunnus, answers) });
  }
  for (const round of rounds.filter(({ state }) => state === 'open')) {
    const read = await readAsk(deps.store, round.id, official);
    if (!read || read.view.questions.length === 0) continue;
    const { askId, roundName, closesOn, questions } = read.view;
    asks.push({ askId, roundName, closesOn, open: questions.filter(({ current }) => current === null).length });
    for (const { tunnus, measure, scale } of questions) {
      asked.set(tunnus, { tunnus, measure, scale, newest: newestOf(tunnus, answers) });
    }
  }
  const order = new Map(plan.measures.map(({ tunnus, row }) => [tunnus, row]));
  const measures = [...asked.values()].sort((a, b) => (order.get(a.tunnus) ?? 0) - (order.get(b.tunnus) ?? 0));
  const { zone } = plan.settings;
  return { zone, coordinatorRole: COORDINATOR_ROLE, measures, asks, nextOpensOn: nextOpeningOf(plan, now) };
}

function newestOf(tunnus: string, answers: readonly Answer[]): Answer | null {
  return answers
    .filter((answer) => answer.tunnus === tunnus)
    .reduce<Answer | null>(
      (newest, answer) => (newest && newest.answeredAt > answer.answeredAt ? newest : answer),
      null,
    );
}
