/** A coordinator wants to see what an official's card will look like: it comes as a message of its own. */

import { keepAct } from '../../jobs/keep-act';
import { plannedDelivery } from '../../jobs/planned-delivery';
import { readPreview } from '../../jobs/preview-round';
import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { Act } from './for-round';
import { roundLine } from './round-line';

type Asking = Extract<RoundAction, { verb: 'sample-card' }>;

/** More samples than that of one card in one round are a stuck button. */
const MOST_SAMPLES = 20;

export async function onSampleAsked(given: Act<Asking> & { round: Round }): Promise<Reply> {
  const { deps, official, language, action, now, round } = given;
  const { officialId } = action;
  const list = round.state === 'planned' ? (await readPreview(deps, round, now)).list : {};
  const isAsked =
    round.state === 'open'
      ? (await deps.store.questions.ofOfficial(round.id, officialId)).length > 0
      : (list[officialId] ?? 0) > 0;
  if (!isAsked) return roundLine('round.not-on-list', language);
  for (let n = 1; n <= MOST_SAMPLES; n += 1) {
    const added = await deps.store.deliveries.add(
      plannedDelivery({
        id: `${round.id}/sample/${official.id}/${officialId}/${n}`,
        tenantId: round.tenantId,
        recipient: { to: 'official', officialId: official.id },
        content: { kind: 'sample', roundId: round.id, officialId },
        now,
      }),
    );
    if (added === 'exists') continue;
    const act = { by: official.id, act: 'sample-sent', planId: round.planId, subject: round.id, to: officialId };
    await keepAct(deps, act, now);
    break;
  }
  deps.runSoon();
  return roundLine('round.sample-sent', language);
}
