/** A coordinator wants the digest to go out now: first they see who gets it, then they send it. */

import { digestNowCard } from '../../cards/digest-now-card';
import { type SaidLine, saidCard } from '../../cards/said-card';
import { previewDigestsNow, sendDigestsNow } from '../../jobs/digest-now';
import { readPlanOf } from '../../jobs/read-records';
import type { BoardAction } from '../../strategy/card-actions/board-action';
import { nextDigestOf } from '../../strategy/next-digest';
import { languageOf, type Official } from '../../strategy/official';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import { forRound } from './for-round';
import type { ReactionDeps } from './reaction-deps';

export const onDigestNow = forRound<Extract<BoardAction, { verb: 'digest-now' }>>(
  async ({ deps, official, round, action: { sure } }) =>
    sure === null ? showDigestNow(deps, official, round) : sendNow(deps, official, round, sure),
);

/** Who would get it; nothing is written. */
export async function showDigestNow(deps: ReactionDeps, official: Official, round: Round): Promise<Reply> {
  if (!mayTell(round)) return said({ line: 'digest-not-now' }, official, round);
  const now = deps.now();
  const plan = await readPlanOf(deps.store, round);
  const view = {
    roundId: round.id,
    roundName: round.name,
    planName: plan.settings.name,
    nextOn: nextDigestOf(plan.settings, round, now),
    ...(await previewDigestsNow(deps, plan, round, now)),
  };
  return { reply: 'card', message: digestNowCard(view, languageOf(official)) };
}

async function sendNow(deps: ReactionDeps, official: Official, round: Round, n: number): Promise<Reply> {
  if (!mayTell(round)) return said({ line: 'digest-not-now' }, official, round);
  const plan = await readPlanOf(deps.store, round);
  const sent = await sendDigestsNow(deps, plan, round, { n, by: official.id }, deps.now());
  if (sent === 'nothing-new') return said({ line: 'digest-none' }, official, round);
  if (sent === 'sent-already') return said({ line: 'digest-sent-already' }, official, round);
  deps.runSoon();
  return said({ line: 'digest-sent', count: sent.sent }, official, round);
}

/** A round that is not open yet has nothing to tell, and what a cancelled one told does not hold. */
function mayTell({ state }: Round): boolean {
  return state === 'open' || state === 'closed';
}

function said(line: SaidLine, official: Official, { id }: Round): Reply {
  return { reply: 'card', message: saidCard(line, id, languageOf(official)) };
}
