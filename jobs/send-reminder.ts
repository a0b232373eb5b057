/**
 * Sends a reminder by hand to exactly the list that the coordinator has seen, or nothing, when it is another one by now. What
 * becomes pointless before it goes out is left out even then, as with every reminder.
 */

import type { Official } from '../strategy/official';
import { manualReminderId } from '../strategy/plan-manual-reminder';
import type { ReminderPreview } from '../strategy/reminder-preview';
import type { Round } from '../strategy/round';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { plannedDelivery } from './planned-delivery';
import { previewReminder } from './preview-reminder';

/**
 * @param round open
 * @param seen fingerprint of the list that was seen
 * @returns what the coordinator sees now: that it goes out, or what has changed
 */
export async function sendReminder(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  round: Round,
  by: Pick<Official, 'id'>,
  seen: string,
  now: string,
): Promise<ReminderPreview> {
  const { planned, preview } = await previewReminder(deps, round, seen, now);
  if (preview.state === 'changed' || planned.reminded.length === 0) return preview;
  let added = 0;
  for (const one of planned.reminded) {
    const delivery = plannedDelivery({
      id: manualReminderId(one),
      planId: round.planId,
      roundId: round.id,
      tenantId: round.tenantId,
      recipient: { to: 'official', officialId: one.officialId },
      content: { kind: 'reminder', roundId: round.id, level: 'manual' },
      notBefore: planned.goesAt,
      now,
    });
    // Another coordinator may have pressed at the same moment: whoever comes second adds nothing.
    if ((await deps.store.deliveries.add(delivery)) === 'added') added += 1;
  }
  deps.log.info({ round: round.id, by: by.id, reminders: added }, 'reminder by hand');
  if (added > 0) {
    const act = { by: by.id, act: 'reminder-sent', planId: round.planId, subject: round.id };
    await keepAct(deps, { ...act, detail: String(added) }, now);
  }
  return { ...preview, state: 'sent' };
}
