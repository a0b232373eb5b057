/** Reads everything the hand-over sheet of a plan is derived from. */

import { answersInForce } from '../strategy/answers-in-force';
import { dateIn } from '../strategy/calendar';
import type { Delivery } from '../strategy/delivery';
import { type HandoverSheet, handoverSheet, type SheetRecords } from '../strategy/handover-sheet';
import { isCounted } from '../strategy/is-counted';
import type { Plan } from '../strategy/plan';
import { readPlan } from '../strategy/table/read-plan';
import { sheetOfTable } from '../strategy/table/sheet-of-table';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { inForce } from './write-register';

/** The plans of a tenant, those with an open round first. */
export async function plansToHandOver({ store }: Pick<JobDeps, 'store'>, tenantId: string): Promise<Plan[]> {
  const plans = (await store.plans.all()).filter((plan) => plan.tenantId === tenantId);
  const open = new Set<string>();
  for (const { planId } of plans) {
    const rounds = await store.rounds.ofPlan(planId);
    if (rounds.some(({ state }) => state === 'open')) open.add(planId);
  }
  return [...plans.filter(({ planId }) => open.has(planId)), ...plans.filter(({ planId }) => !open.has(planId))];
}

/** @param plan newest version */
export async function readHandover({ store }: Pick<JobDeps, 'store'>, plan: Plan, now: string): Promise<HandoverSheet> {
  const { planId, tenantId, settings } = plan;
  const [roles, officials, rounds, channels] = await Promise.all([
    store.roles.ofPlan(planId),
    store.officials.ofTenant(tenantId),
    store.rounds.ofPlan(planId),
    store.channels.ofTenant(tenantId),
  ]);
  const nameOf = (id: string) => officials.find((official) => official.id === id)?.name ?? '';
  const counts = new Map<string, { asked: number; answered: number }>();
  const disputes: SheetRecords['disputes'] = [];
  const unreachable: SheetRecords['unreachable'] = [];
  for (const round of rounds.filter(({ state }) => state === 'open')) {
    const records = await readRecords(store, round);
    counts.set(round.id, countsOf(records));
    for (const { tunnus, roleId, dispute } of records.questions) {
      const role = roles.find(({ id }) => id === roleId)?.name ?? '';
      if (dispute) disputes.push({ tunnus, official: nameOf(dispute.byOfficialId), role });
    }
    for (const failed of (await store.deliveries.ofRound(round.id)).flatMap(unreachableIn)) {
      unreachable.push({ official: nameOf(failed.officialId), reason: failed.reason });
    }
  }
  // What was found at the import is reckoned again, from the table as it is stored and the register as it is now.
  const source = { sheet: sheetOfTable(plan.table), settings, ...inForce({ roles, officials }) };
  const { findings } = readPlan(source, dateIn(settings.zone, now));
  return handoverSheet({ plan, roles, officials, rounds, channels, counts, disputes, unreachable, findings }, now);
}

function countsOf(records: Awaited<ReturnType<typeof readRecords>>): { asked: number; answered: number } {
  const asked = new Set(records.questions.filter(isCounted).map(({ tunnus }) => tunnus));
  const answered = new Set(answersInForce(records).map(({ tunnus }) => tunnus));
  return { asked: asked.size, answered: [...asked].filter((tunnus) => answered.has(tunnus)).length };
}

function unreachableIn({ content, state, recipient }: Delivery): { officialId: string; reason: string }[] {
  if (content.kind !== 'ask' || state.is !== 'unreachable' || recipient.to !== 'official') return [];
  return [{ officialId: recipient.officialId, reason: state.reason }];
}
