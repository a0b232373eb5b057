/**
 * Brings sent cards up to date with what they should show: complete, ended. A card that is still being answered is left
 * alone, for an edit wipes half-typed text. What a card shows is compared by its hash, so a crash between an answer and
 * its edit heals at the next run.
 */

import { askCard } from '../cards/ask-card';
import type { AskFace, AskView } from '../strategy/ask-view';
import { languageOf } from '../strategy/official';
import type { Round } from '../strategy/round';
import { nextOpenQuestion, viewAsk } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { showOnce } from './show-once';

const KEPT_UP_MS = 7 * 24 * 60 * 60 * 1000;

/** @param round any round that was opened */
export async function reconcile(deps: JobDeps, round: Round, now: string): Promise<void> {
  if (round.openedAt === null || isLongOver(round, now)) return;
  const asks = (await deps.store.asks.ofRound(round.id)).filter((ask) => ask.activityId !== null);
  if (asks.length === 0) return;
  const records = await readRecords(deps.store, round);
  const deliveries = await deps.store.deliveries.ofRound(round.id);
  for (const ask of asks) {
    const sent = deliveries.find(({ state }) => state.is === 'sent' && state.activityId === ask.activityId);
    const official = await deps.store.officials.get(ask.officialId);
    if (!sent || !official || !ask.conversation || !ask.activityId) continue;
    const view = viewAsk(records, official);
    const face = restingFaceOf(view);
    if (!face) continue;
    const message = askCard(view, face, languageOf(official), now);
    await showOnce(deps, sent, ask.conversation, ask.activityId, message);
  }
}

/** The face a card keeps when nobody is busy with it; null while it is being answered. */
export function restingFaceOf(view: AskView): AskFace | null {
  if (view.roundState !== 'open') return { face: 'ended', questionId: null, input: null, sentToCoordinator: false };
  return nextOpenQuestion(view, null) === null ? { face: 'receipt', saved: null } : null;
}

/** A week after a round's end its cards have long been brought up to date. */
function isLongOver({ endedAt }: Round, now: string): boolean {
  return endedAt !== null && Date.parse(now) - Date.parse(endedAt) > KEPT_UP_MS;
}
