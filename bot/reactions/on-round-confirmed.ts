/** A coordinator confirms a round: it opens at its moment, or at once when that has come. */

import { noticeCard } from '../../cards/notice-card';
import { announcementOf } from '../../jobs/announce-round';
import { confirmRound } from '../../jobs/confirm-round';
import { keepAct } from '../../jobs/keep-act';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onRoundConfirmed(
  deps: ReactionDeps,
  official: Official,
  { roundId }: Extract<CardAction, { verb: 'confirm-round' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const stored = await deps.store.rounds.get(roundId);
  if (!official.isCoordinator || stored?.tenantId !== official.tenantId)
    return refusal({ line: 'coordinators-only' }, language);
  const now = deps.now();
  const { outcome, round } = await confirmRound(deps, roundId, official.id, now);
  if (!round || outcome === 'ended-already')
    return refusal({ line: 'round-not-planned', roundName: round?.name ?? '' }, language);
  const act = { by: official.id, act: 'round-confirmed', planId: round.planId, subject: round.id, detail: outcome };
  await keepAct(deps, act, now);
  deps.runSoon();
  return { reply: 'card', message: noticeCard(await announcementOf(deps, round), language) };
}
