/** "Palaa myöhemmin": the card returns at the chosen moment, once, and never after closing. */

import type { Ask } from '../strategy/ask';
import type { LaterChoice } from '../strategy/card-action';
import { laterMoment } from '../strategy/later-moment';
import type { Round } from '../strategy/round';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';

/** @returns the instant when the card returns, or null when that would be too late */
export async function postponeAsk(
  deps: Pick<JobDeps, 'store'>,
  ask: Ask,
  round: Round,
  zone: string,
  choice: LaterChoice,
  now: string,
): Promise<string | null> {
  const at = laterMoment(choice, zone, round.closesOn, now);
  if (at === null) return null;
  await deps.store.deliveries.add(
    plannedDelivery({
      id: `${ask.id}/later/${at}`,
      planId: round.planId,
      roundId: round.id,
      tenantId: round.tenantId,
      recipient: { to: 'official', officialId: ask.officialId },
      content: { kind: 'ask-again', roundId: round.id },
      notBefore: at,
      why: 'asked-later',
      now,
    }),
  );
  const again = createPatience();
  for (
    let current: Ask | null = ask;
    current && current.returnsAt !== at;
    current = await deps.store.asks.get(ask.id)
  ) {
    if ((await deps.store.asks.save({ ...current, returnsAt: at })) === 'saved') break;
    await again();
  }
  return at;
}
