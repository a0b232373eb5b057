/** `omat`, `mina`, `my`: the person's measures in every plan and their state, and a way back to the cards of open rounds. */

import { type MyPlan, myMeasuresCard } from '../../cards/my-measures-card';
import { readAsk } from '../../jobs/read-ask';
import type { Answer } from '../../strategy/answer';
import { dateIn } from '../../strategy/calendar';
import { measuresCoOwnedBy } from '../../strategy/co-owned';
import type { Official } from '../../strategy/official';
import type { Measure, Plan } from '../../strategy/plan';
import type { Question } from '../../strategy/question';
import type { Role } from '../../strategy/role';
import { roundsAhead } from '../../strategy/rounds-ahead';
import { scaleOf } from '../../strategy/status';
import { COORDINATOR_ROLE, measuresLedBy } from '../../strategy/view-ask';
import type { ReactionDeps } from '../reactions/reaction-deps';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

export const my = {
  words: ['omat', 'mina', 'my', 'omat toimenpiteet', 'mina åtgärder', 'my measures'],
  run: async ({ deps, official, language, message }: CommandCall): Promise<Reply> => {
    // What one person answers for is not posted where others read it.
    if (message.conversation.kind !== 'personal') return refusal({ line: 'personal-only' }, language);
    if (!official) return refusal({ line: 'not-in-register' }, language);
    const plans: MyPlan[] = [];
    for (const plan of await deps.store.plans.all()) {
      if (plan.tenantId !== official.tenantId) continue;
      const mine = await planOf(deps, plan, official);
      if (mine.measures.length + (mine.coOwned ?? []).length > 0) plans.push(mine);
    }
    if (plans.length === 0) return refusal({ line: 'nothing-to-ask' }, language);
    return { reply: 'card', message: myMeasuresCard({ coordinatorRole: COORDINATOR_ROLE, plans }, language) };
  },
} satisfies Command;

/** What they answer for today, and what they are asked in open rounds, whoever holds the role now. */
async function planOf(deps: ReactionDeps, plan: Plan, official: Official): Promise<MyPlan> {
  const now = deps.now();
  const { name: planName, zone } = plan.settings;
  const [roles, answers, rounds] = await Promise.all([
    deps.store.roles.ofPlan(plan.planId),
    deps.store.answers.ofPlan(plan.planId),
    deps.store.rounds.ofPlan(plan.planId),
  ]);
  const asked = new Map<string, MyPlan['measures'][number]>();
  for (const measure of measuresLedBy(official, plan, roles, now)) {
    asked.set(measure.tunnus, { ...measure, newest: newestOf(measure.tunnus, answers) });
  }
  const ahead = roundsAhead(plan.settings, rounds, dateIn(zone, now));
  const asks: MyPlan['asks'] = [];
  const open: MyPlan['open'] = [];
  for (const { id, name: roundName, closesOn } of ahead.open) {
    const read = await readAsk(deps.store, id, official);
    const questions = read?.view.questions ?? [];
    const isAsked = read !== null && questions.length > 0;
    open.push({ roundName, closesOn, isAsked });
    if (!isAsked) continue;
    const unanswered = questions.filter(({ current }) => current === null).length;
    asks.push({ askId: read.view.askId, roundName, closesOn, unanswered });
    for (const { tunnus, measure, scale } of questions) {
      asked.set(tunnus, { tunnus, measure, scale, newest: newestOf(tunnus, answers) });
    }
  }
  const order = new Map(plan.measures.map(({ tunnus, row }) => [tunnus, row]));
  const measures = [...asked.values()].sort((a, b) => (order.get(a.tunnus) ?? 0) - (order.get(b.tunnus) ?? 0));
  const questions = await questionsOf(deps, ahead.open);
  const coOwned = measuresCoOwnedBy(official, plan, roles, now)
    .filter(({ tunnus }) => !asked.has(tunnus))
    .map((measure) => coOwnedRow(measure, { roles, answers, questions }));
  return { planName, zone, measures, coOwned, asks, open, nextOpensOn: ahead.nextOpensOn };
}

async function questionsOf({ store }: ReactionDeps, rounds: readonly { id: string }[]): Promise<Question[]> {
  return (await Promise.all(rounds.map(({ id }) => store.questions.ofRound(id)))).flat();
}

/** Whoever is asked in an open round stands there as the one who answers. */
function coOwnedRow(
  { tunnus, text, schedule, roleIds }: Measure,
  of: { roles: readonly Role[]; answers: readonly Answer[]; questions: readonly Question[] },
): NonNullable<MyPlan['coOwned']>[number] {
  const question = of.questions.find((one) => one.tunnus === tunnus);
  const roleId = question?.roleId ?? roleIds[0];
  const role = of.roles.find(({ id }) => id === roleId)?.name ?? '';
  const newest = newestOf(tunnus, of.answers);
  const scale = newest?.scale ?? scaleOf(schedule);
  return { tunnus, measure: text, scale, role, newest, questionId: question?.id ?? null };
}

function newestOf(tunnus: string, answers: readonly Answer[]): Answer | null {
  return answers
    .filter((answer) => answer.tunnus === tunnus)
    .reduce<Answer | null>(
      (newest, answer) => (newest && newest.answeredAt > answer.answeredAt ? newest : answer),
      null,
    );
}
