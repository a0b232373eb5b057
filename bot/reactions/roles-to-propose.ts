/** The roles among which an official can say whose a question is: those of the plan that somebody else holds today. */

import type { ReadAsk } from '../../jobs/read-ask';
import { dateIn } from '../../strategy/calendar';
import { knownTakers } from '../../strategy/known-takers';
import type { ReactionDeps } from './reaction-deps';

/** As roles only: officials are not shown who holds them. Those that the plan names for the measure come first. */
export async function rolesToPropose(
  { store }: Pick<ReactionDeps, 'store'>,
  { records, owner }: ReadAsk,
  questionId: string,
  now: string,
): Promise<{ id: string; name: string }[]> {
  const { plan, round, questions } = records;
  const question = questions.find(({ id }) => id === questionId);
  const named = plan.measures.find(({ tunnus }) => tunnus === question?.tunnus)?.roleIds ?? [];
  const [roles, officials] = await Promise.all([
    store.roles.ofPlan(plan.planId),
    store.officials.ofTenant(round.tenantId),
  ]);
  const others = knownTakers(roles, officials, dateIn(plan.settings.zone, now)).flatMap(
    ({ roleId, role, officialId }) =>
      roleId === null || roleId === question?.roleId || officialId === owner.id ? [] : [{ id: roleId, name: role }],
  );
  return [...others.filter(({ id }) => named.includes(id)), ...others.filter(({ id }) => !named.includes(id))];
}
