/** "Palaa myöhemmin": the card returns at the chosen moment, once. */

import { postponeAsk } from '../../jobs/postpone-ask';
import { readAsk } from '../../jobs/read-ask';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { keptBack, showFace, showQuestion } from './show-ask';

export async function onPostponed(
  deps: ReactionDeps,
  official: Official,
  { askId, when, left }: Extract<CardAction, { verb: 'later' }>,
): Promise<Reply> {
  const ask = await deps.store.asks.get(askId);
  const language = languageOf(official);
  if (!ask || ask.officialId !== official.id) return refusal({ line: 'not-yours' }, language);
  const read = await readAsk(deps.store, ask.roundId, official);
  if (!read) return refusal({ line: 'failed' }, language);
  const show = { view: read.view, official, now: deps.now() };
  if (read.records.round.state !== 'open') return showQuestion(show, null);
  const kept = keptBack(show, left, { jump: null, later: when });
  if (kept) return kept;
  const until = await postponeAsk(deps, ask, read.records.round, read.view.zone, when, show.now);
  return until === null
    ? refusal({ line: 'too-late-to-postpone' }, language)
    : showFace(show, { face: 'postponed', until });
}
