/**
 * Reminds those who miss something in an open round, on the days of the plan's rule. What is decided stands in the outbox
 * under an id of its own level, sent or skipped with its reason, so that no run decides it again.
 */

import { decideReminders, reminderId } from '../strategy/decide-reminders';
import type { Delivery } from '../strategy/delivery';
import type { ReminderRecords } from '../strategy/reminder-standing';
import type { Round } from '../strategy/round';
import { eachAtOnce } from './each-at-once';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { plannedDelivery } from './planned-delivery';
import { withEveryPrompt } from './read-reminder-records';

const WRITES_AT_ONCE = 32;

/**
 * @param records of the round, as they stand now
 * @param round open
 * @returns how many reminders were put into the outbox
 */
export async function remind(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  records: ReminderRecords,
  round: Round,
  now: string,
): Promise<number> {
  const candidates = decideReminders(records, now).filter(({ act }) => act === 'remind');
  const ids = candidates.map(({ officialId }) => officialId);
  const known = ids.length === 0 ? records : await withEveryPrompt(deps.store, records, ids);
  let reminded = 0;
  await eachAtOnce(decideReminders(known, now), WRITES_AT_ONCE, async (decision) => {
    if (decision.act === 'wait') return;
    const { officialId, askId, level, dueOn, because } = decision;
    const planned = plannedDelivery({
      id: reminderId(askId, { level, dueOn }),
      planId: round.planId,
      roundId: round.id,
      tenantId: round.tenantId,
      recipient: { to: 'official', officialId },
      content: { kind: 'reminder', roundId: round.id, level },
      now,
    });
    const state: Delivery['state'] =
      decision.act === 'remind' ? planned.state : { is: 'skipped', reason: decision.reason, at: now };
    if ((await deps.store.deliveries.add({ ...planned, state })) === 'exists') return;
    if (decision.act === 'remind') reminded += 1;
    deps.log.info({ ask: askId, level, act: decision.act, because }, 'reminder decided');
  });
  if (reminded === 0) return 0;
  const act = { by: 'clock', act: 'reminders-due', planId: round.planId, subject: round.id };
  await keepAct(deps, { ...act, detail: String(reminded) }, now);
  return reminded;
}
