/**
 * Empties the outbox: takes what is due, most overdue first, and says it. Several are under way at once, never two for one
 * recipient, so that a slow answer of Teams keeps nobody else waiting and the pace alone sets the speed.
 */

import type { Delivery, Recipient } from '../strategy/delivery';
import type { Store } from '../strategy/ports/store';
import { attemptDelivery } from './attempt-delivery';
import type { JobDeps } from './job-deps';
import { keepGoing } from './keep-going';
import { readTogether } from './read-together';

/** How many may be under way: enough for 50 a second when each takes half a second. */
const LANES = 24;
const BATCH = 100;

/**
 * Sends everything that is due. Only one process may run this at a time for a tenant (the caller holds the lease).
 *
 * @returns how many attempts were made
 * @throws StoreUnavailable when the store is away, after what was under way has ended
 */
export async function deliver(deps: JobDeps): Promise<number> {
  const underWay = new Map<string, { id: string; ended: Promise<void> }>();
  const failed = new Set<string>();
  let listed: Delivery[] = [];
  let isListOld = true;
  let attempts = 0;
  let broken: { error: unknown } | null = null;
  /** For those who begin in the same turn. */
  let reading: Store | null = null;
  let wake = () => {};

  function begin(delivery: Delivery, store: Store): void {
    const recipient = keyOf(delivery.recipient);
    const work = keepGoing(deps.log, { delivery: delivery.id }, async () => {
      const made = await attemptDelivery(deps, delivery, store);
      attempts += made;
    });
    const ended = work
      .then((isDone) => {
        if (!isDone) failed.add(delivery.id);
      })
      .catch((error: unknown) => {
        broken = { error };
      })
      .finally(() => {
        underWay.delete(recipient);
        isListOld = true;
        wake();
      });
    underWay.set(recipient, { id: delivery.id, ended });
  }

  function oneEnded(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }

  async function list(): Promise<Delivery[]> {
    const known = new Set([...failed, ...[...underWay.values()].map(({ id }) => id)]);
    isListOld = false;
    const due = await deps.store.deliveries.due(deps.now(), BATCH + known.size);
    // What was under way when the question was asked may have ended since; the next reading shows it as it is.
    const busy = new Set([...known, ...[...underWay.values()].map(({ id }) => id)]);
    return welcomesFirst(due.filter(({ id }) => !busy.has(id)));
  }

  while (!broken && deps.holdsLease()) {
    if (listed.length === 0 && isListOld) {
      reading = null;
      listed = await list().catch((error: unknown) => {
        broken = { error };
        return [];
      });
    }
    const at = underWay.size < LANES ? listed.findIndex(({ recipient }) => !underWay.has(keyOf(recipient))) : -1;
    const [next] = at < 0 ? [] : listed.splice(at, 1);
    if (next) {
      reading ??= readTogether(deps.store);
      begin(next, reading);
      continue;
    }
    reading = null;
    if (underWay.size > 0) await oneEnded();
    else if (!isListOld) break;
  }
  await Promise.all([...underWay.values()].map(({ ended }) => ended));
  if (broken) throw (broken as { error: unknown }).error;
  return attempts;
}

/** Who has just installed the app reads who asks before what is asked. */
function welcomesFirst(due: Delivery[]): Delivery[] {
  const isWelcome = ({ content }: Delivery) => content.kind === 'welcome';
  return [...due.filter(isWelcome), ...due.filter((delivery) => !isWelcome(delivery))];
}

function keyOf(recipient: Recipient): string {
  return recipient.to === 'official' ? `official ${recipient.officialId}` : `channel ${recipient.channelId}`;
}
