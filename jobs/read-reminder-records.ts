/** Reads everything that reminding in one round is decided from; of other rounds only what may have prompted somebody. */

import type { Delivery } from '../strategy/delivery';
import type { Store } from '../strategy/ports/store';
import type { ReminderRecords } from '../strategy/reminder-standing';
import type { Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';
import { eachAtOnce } from './each-at-once';
import { readRecords } from './read-records';

const READS_AT_ONCE = 16;

/** Without what other rounds have sent: enough to see who could be prompted at all. */
export async function readReminderRecords(store: Store, round: Round): Promise<RoundRecords & ReminderRecords> {
  const [records, asks, officials, deliveries] = await Promise.all([
    readRecords(store, round),
    store.asks.ofRound(round.id),
    store.officials.ofTenant(round.tenantId),
    store.deliveries.ofRound(round.id),
  ]);
  return { ...records, asks, officials, deliveries };
}

/** The same records, with everything that was ever to be sent to these officials. */
export async function withEveryPrompt<Records extends ReminderRecords>(
  store: Pick<Store, 'deliveries'>,
  records: Records,
  officialIds: readonly string[],
): Promise<Records> {
  const others: Delivery[] = [];
  await eachAtOnce(officialIds, READS_AT_ONCE, async (officialId) => {
    const all = await store.deliveries.ofOfficial(officialId);
    others.push(...all.filter(({ roundId }) => roundId !== records.round.id));
  });
  return { ...records, deliveries: [...records.deliveries, ...others] };
}
