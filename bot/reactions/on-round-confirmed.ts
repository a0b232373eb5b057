/**
 * A coordinator confirms a round: it opens at its moment, or at once when that has come. What they confirm is the list they
 * have seen; when it is another by now, they see what changed and nothing is confirmed.
 */

import { previewCard } from '../../cards/preview-card';
import { announcementOf } from '../../jobs/announce-round';
import { confirmSeenRound } from '../../jobs/confirm-round';
import { keepAct } from '../../jobs/keep-act';
import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { Act } from './for-round';
import { showPreview } from './on-round-previewed';
import { refusal } from './refusal';

type Confirming = Extract<RoundAction, { verb: 'confirm-round' }>;

export async function onRoundConfirmed(given: Act<Confirming> & { round: Round }): Promise<Reply> {
  const { deps, official, language, action, now, round } = given;
  // A card of an earlier version, or one without a list: it is shown first.
  if (action.seen === null) return showPreview(deps, { round, language, changes: null }, now);
  const seen = { roundId: round.id, by: official.id, seen: action.seen };
  const confirmed = await confirmSeenRound(deps, seen, now);
  if (confirmed.outcome === 'list-changed') {
    return showPreview(deps, { round: confirmed.round, language, changes: confirmed.changes }, now);
  }
  if (!confirmed.round || confirmed.outcome === 'ended-already') {
    return refusal({ line: 'round-not-planned', roundName: round.name }, language);
  }
  if (confirmed.outcome === 'confirmed') {
    const to = `${Object.keys(confirmed.round.confirmedList ?? {}).length}`;
    const act = { by: official.id, act: 'round-confirmed', planId: round.planId, subject: round.id, to };
    await keepAct(deps, act, now);
    deps.runSoon();
  }
  return { reply: 'card', message: previewCard(await announcementOf(deps, confirmed.round), language) };
}
